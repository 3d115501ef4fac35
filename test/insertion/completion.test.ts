/** Names from codes, codes from names, government subjects beside a department's: what is offered and what is not. */
import type { Subject } from '../../src/catalogue/subjects';
import type { ProposedCell } from '../../src/findings/proposed-cell';
import { a1 } from '../../src/grid/address';
import type { Snapshot } from '../../src/grid/snapshot';
import { completeSubjects, type CompletionOptions } from '../../src/insertion/completion';
import { readBook } from '../../src/tables/read-book';
import { sheet, workbook } from '../fixtures/sheet-builder';

function told({ kind, at, change, doubt }: ProposedCell): string {
  return `${kind} ${a1(at.row, at.column)} ${JSON.stringify(change.write.value)}${doubt === undefined ? '' : ` ?${doubt}`}`;
}

function completed(snapshot: Snapshot, options: CompletionOptions = {}): string[] {
  const { proposals, unclear } = completeSubjects(readBook(snapshot), snapshot, options);
  return [
    ...proposals.map(told),
    ...unclear.map(({ at, row, reason }) => `不填 ${a1(at.row, at.column)} ${row}：${reason}`),
  ];
}

/** 支出总表 with its rows from 5 on. */
function expenditure(...rows: readonly string[]): Snapshot {
  return workbook(
    sheet(
      '3',
      `
公开表3
2023年部门支出总表 | < | < | < | <
部门名称：青屏市档案馆 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
${rows.join('\n')}
`,
    ),
  );
}

const TOTAL = '| 合计 | 100.00 | 100.00 | ';

describe('names', () => {
  test('of known codes, with the blanks names of that level begin with', () => {
    const snapshot = expenditure(
      TOTAL,
      "'208 | | 100.00 | 100.00 |",
      "'20805 | 　行政事业单位养老支出 | 100.00 | 100.00 |",
      "'2080505 | 　　机关事业单位基本养老保险缴费支出 | 50.00 | 50.00 |",
      "'2080506 | | 50.00 | 50.00 |",
    );
    expect(completed(snapshot)).toEqual([
      '科目名称 B6 "社会保障和就业支出"',
      '科目名称 B9 "　　机关事业单位职业年金缴费支出"',
    ]);
  });

  test('not of unknown ones, unless the user has a catalogue of their own', () => {
    const snapshot = expenditure(
      TOTAL,
      "'208 | 社会保障和就业支出 | 100.00 | 100.00 |",
      "'20805 | 行政事业单位养老支出 | 100.00 | 100.00 |",
      "'2080598 | | 100.00 | 100.00 |",
    );
    const own: Subject = {
      classification: '功能',
      code: '2080598',
      name: '本市养老补充支出',
      aliases: [],
      level: '项',
      grade: 'seen',
      validFrom: 2023,
      seenYears: [],
    };
    expect(completed(snapshot)).toEqual([
      '不填 B8 2080598：2023 年科目目录中没有 2080598，请核对编码，或在工作簿的「科目字典」工作表中补上。',
    ]);
    expect(completed(snapshot, { local: [own] })).toEqual(['科目名称 B8 "本市养老补充支出"']);
  });

  test('a name somebody typed is left, right or wrong', () => {
    expect(completed(expenditure(TOTAL, "'208 | 教育支出 | 100.00 | 100.00 |"))).toEqual([]);
  });
});

describe('codes', () => {
  const above = [
    "'208 | 社会保障和就业支出 | 100.00 | 100.00 |",
    "'20805 | 行政事业单位养老支出 | 100.00 | 100.00 |",
  ];

  test('of an official name, where code order and the level above allow it', () => {
    const snapshot = expenditure(
      TOTAL,
      ...above,
      ' | 机关事业单位基本养老保险缴费支出 | 50.00 | 50.00 |',
      "'2080506 | 机关事业单位职业年金缴费支出 | 50.00 | 50.00 |",
    );
    expect(completed(snapshot)).toEqual(['科目编码 A8 "2080505"']);
  });

  test('as a number, where the table keeps its codes as numbers', () => {
    const snapshot = expenditure(
      TOTAL,
      '=208 | 社会保障和就业支出 | 100.00 | 100.00 |',
      '=20805 | 行政事业单位养老支出 | 100.00 | 100.00 |',
      '=2080505 | 机关事业单位基本养老保险缴费支出 | 50.00 | 50.00 |',
      ' | 机关事业单位职业年金缴费支出 | 50.00 | 50.00 |',
    );
    expect(completed(snapshot)).toEqual(['科目编码 A9 2080506']);
  });

  test.each<[string, string[]]>([
    [
      'in the wrong place',
      [
        ...above,
        "'2080506 | 机关事业单位职业年金缴费支出 | 50.00 | 50.00 |",
        ' | 机关事业单位基本养老保险缴费支出 | 50.00 | 50.00 |',
      ],
    ],
    [
      'without the level above',
      ["'208 | 社会保障和就业支出 | 100.00 | 100.00 |", ' | 行政单位医疗 | 50.00 | 50.00 |'],
    ],
    ['of no subject', [...above, ' | 其他各项支出 | 50.00 | 50.00 |']],
  ])('not %s', (_, rows) => {
    expect(completed(expenditure(TOTAL, ...rows))).toEqual([]);
  });

  test('without a row of the same level it is said, not written', () => {
    expect(
      completed(expenditure(TOTAL, ...above, ' | 机关事业单位职业年金缴费支出 | 50.00 | 50.00 |')),
    ).toEqual([
      '不填 A8 机关事业单位职业年金缴费支出：应为 2080506，但表中没有同级科目可以参照编码的写法，请自行填写。',
    ]);
  });
});

describe('government subjects', () => {
  const basic = workbook(
    sheet(
      '6',
      `
公开表6
2023年一般公共预算基本支出表 | < | < | < | < | < | <
部门名称：青屏市档案馆 | | | | | | 单位：万元
部门预算支出经济分类科目 | < | 政府预算支出经济分类科目 | < | 合计 | 人员经费 | 公用经费
科目编码 | 科目名称 | 科目编码 | 科目名称 | ^ | ^ | ^
 | 合计 | | | 100.00 | 70.00 | 30.00
'301 | 工资福利支出 | | | 70.00 | 70.00 |
'30101 | 基本工资 | | | 40.00 | 40.00 |
'30102 | 津贴补贴 | '50101 | 工资奖金津补贴 | 30.00 | 30.00 |
'302 | 商品和服务支出 | | | 30.00 | | 30.00
'30201 | 办公费 | | | 30.00 | | 30.00
`,
    ),
  );

  test('of an administrative unit', () => {
    expect(completed(basic, { unitType: '行政' })).toEqual([
      '政府经济科目 C8 "50101"',
      '政府经济科目 D8 "工资奖金津补贴"',
      '政府经济科目 C11 "50201"',
      '政府经济科目 D11 "办公经费"',
    ]);
  });

  test('of a public institution, what no published table shows being in doubt', () => {
    const doubt = ' ?部门预算与政府预算经济科目的这一对应关系没有公开文件可以印证，请核对后再填。';
    expect(completed(basic, { unitType: '事业' })).toEqual([
      `政府经济科目 C8 "50501"${doubt}`,
      `政府经济科目 D8 "工资福利支出"${doubt}`,
      `政府经济科目 C11 "50502"${doubt}`,
      `政府经济科目 D11 "商品和服务支出"${doubt}`,
    ]);
  });

  test('none while nobody says what kind the unit is', () => {
    expect(completed(basic)).toEqual([]);
  });
});
