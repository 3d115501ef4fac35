/** What the ribbon buttons without a pane say; together, so that one person can read it all for tone. */
export const TEXT = {
  noMarks: '工作簿中没有校验加的标记，不需要清除。',
  unforeseen: (detail: string) =>
    `操作没有完成。请打开面板重新校验；仍不行的，请把以下内容告诉维护人员：${detail}`,
  noSentence: '操作没有完成。请打开面板重新校验。',
  close: '关闭',
} as const;
