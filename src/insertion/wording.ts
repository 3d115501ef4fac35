/** What the user reads when rows are inserted, in one place. */
export const INSERTION = {
  noSubjects: '这张表没有按科目列示的行，不能插入科目。请把光标放在按科目列示的公开表中。',
  ambiguous: '这张表中同一科目列了不止一次，分不清应插入哪一处。请先核对重复的科目。',
  whichUnit: '这张表按单位分块列示科目。请先把光标放在要插入的单位的科目行上。',
  unknown: (code: string, year: number) =>
    `${year} 年科目目录中没有 ${code}。请核对编码，或在设置中打开本地的科目目录。`,
  noPattern: (code: string) => `表中没有与 ${code} 同级的科目行可以参照，请手工插入一行同级科目后再试。`,
  freeRow: '这张表左右两部分共用行，已填入本部分下方的空行，没有插入整行。请核对科目的先后次序。',
  noFreeRow:
    '这张表左右两部分共用行，插入整行会拆开另一部分，本部分下方也没有足够的空行。请先在表中空出行来。',
  unclear: (cells: readonly string[]) =>
    `${cells.join('、')} 的合计公式不是对下级各行的简单求和，插入后请核对是否包含新行。`,
};
