/** What the ribbon buttons without a pane say; together, so that one person can read it all for tone. */
export const TEXT = {
  noMarks: '工作簿中没有校验加的标记，不需要清除。',
  unforeseen: '操作没有完成，工作簿没有改动。请打开面板重新校验；仍不行的，请把出错的步骤告诉维护人员。',
  close: '关闭',
} as const;
