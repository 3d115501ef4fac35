/** What the user reads when rows are inserted, in one place. */
export const INSERTION = {
  otherClassification: (code: string, belongs: string, shown: string) =>
    `${code} 是${belongs}科目，这张表按${shown}科目列示，请核对编码或表。`,
  otherFund: (funds: readonly string[], sure: boolean) =>
    sure ? `属${funds.join('、')}科目` : `可能属${funds.join('、')}科目`,
  otherFundNote: (code: string, of: string) => `${code} ${of}，插入前请核对是否应列入这张表。`,
  noSubjects: '这张表没有按科目列示的行，不能插入科目。请把光标放在按科目列示的公开表中。',
  ambiguous: '这张表中同一科目列了不止一次，分不清应插入哪一处。请先核对重复的科目。',
  whichUnit: '这张表按单位分块列示科目。请先把光标放在要插入的单位的科目行上。',
  unknown: (code: string, year: number) =>
    `${year} 年科目目录中没有 ${code}。请核对编码；本地增设的科目，可在工作簿中加一张「科目字典」工作表，列出科目编码和科目名称。`,
  emptyTable: '表中原来没有科目行，新行按表中空行或合计行的格式写，请核对格式和合计公式。',
  noTotal: '表中没有合计行，需要的请自行填写。',
  emptyUnclear:
    '这张表还没有科目行，也没有可以参照的空行或合计行。请先在表头下方插入一行空行（编码、名称各占一格）后再试。',
  noPattern: (code: string) => `表中没有与 ${code} 同级的科目行可以参照，请手工插入一行同级科目后再试。`,
  freeRow: '这张表左右两部分共用行，已填入本部分下方的空行，没有插入整行。请核对科目的先后次序。',
  noFreeRow:
    '这张表左右两部分共用行，插入整行会拆开另一部分，本部分下方也没有足够的空行。请先在表中空出行来。',
  unclear: (cells: readonly string[]) =>
    `${cells.join('、')} 的合计公式不是对下级各行的简单求和，插入后请核对是否包含新行。`,
};

/** What the user reads when names and codes are completed. */
export const COMPLETION = {
  nameColumn: '科目名称',
  codeColumn: '科目编码',
  governmentColumn: '政府预算支出经济分类科目',
  unknownCode: (code: string, year: number) =>
    `${year} 年科目目录中没有 ${code}，请核对编码，或在工作簿的「科目字典」工作表中补上。`,
  severalCodes: (codes: readonly string[]) => `同名的科目不止一个（${codes.join('、')}），请自行填写编码。`,
  howWritten: (code: string) => `应为 ${code}，但表中没有同级科目可以参照编码的写法，请自行填写。`,
  severalGovernment: (codes: readonly string[]) =>
    `可能是 ${codes.join('、')} 中的一个，取决于具体用途，请核对后再填。`,
  unsureGovernment: '部门预算与政府预算经济科目的这一对应关系没有公开文件可以印证，请核对后再填。',
} as const;
