import { subjectParents } from '../../src/checks/subject-parents';
import { twinNames } from '../../src/checks/twin-names';
import { workbook } from '../fixtures/sheet-builder';
import { basic, expenditure, generalBudget, RIGHT, rightBut } from './small-tables';
import { findings, told } from './telling';

test('a 款 that is left out, in full', () => {
  expect(findings(subjectParents, workbook(expenditure(rightBut({ '22102': '' }))))).toEqual([
    {
      rule: 'B3-5',
      severity: '核实',
      category: '科目',
      table: '2023年部门支出总表（公开表3）',
      cells: [{ sheet: '3', area: { top: 9, left: 1, bottom: 9, right: 1 } }],
      message: '《2023年部门支出总表》（公开表3）B10列有2210201「住房公积金」，没有列上级科目22102。',
      basis: '本表其他科目逐级列示；有下级科目的，上级科目应当列出。',
      suggestion: '请补列上级科目，或核对下级科目编码。',
      fingerprint: 'B3-5|1|支出总表|22102',
    },
  ]);
});

test.each<[string, string[], string[]]>([
  ['every level', RIGHT, []],
  ['only 项', RIGHT.filter((row) => /^'\d{7} /.test(row)), []],
  ['类 and 项', RIGHT.filter((row) => !/^'\d{5} /.test(row)), []],
  ['no 类 row for one of two', rightBut({ '221': '' }), ['3!B9']],
  [
    'a code the classification does not have',
    rightBut({ '2080505': "'2180505 | 机关养老 | 60.00 | 60.00 |" }),
    [],
  ],
])('%s', (_, rows, cells) => {
  expect(told(subjectParents, workbook(expenditure(rows))).map(([, , where]) => where)).toEqual(cells);
});

test('economic subjects too', () => {
  const rows = [
    "'301 | 工资福利支出 | 60.00 | 60.00 |",
    "'30101 | 基本工资 | 60.00 | 60.00 |",
    "'30201 | 办公费 | 5.00 | | 5.00",
  ];
  expect(told(subjectParents, workbook(basic(rows))).map(([rule, , where]) => [rule, where])).toEqual([
    ['B3-5', '6!B8'],
  ]);
});

test('one code with two names, in full', () => {
  const named = (name: string): string[] => rightBut({ '2210201': `'2210277 | ${name} | 40.00 | | 40.00` });
  const book = workbook(expenditure(named('本地住房补贴')), generalBudget(named('本地购房补贴')));
  expect(findings(twinNames, book)).toEqual([
    {
      rule: 'ND-32',
      severity: '核实',
      category: '科目',
      table: '2023年部门支出总表（公开表3）',
      cells: [
        { sheet: '3', area: { top: 10, left: 1, bottom: 10, right: 1 } },
        { sheet: '5', area: { top: 10, left: 1, bottom: 10, right: 1 } },
      ],
      message:
        '同一科目2210277名称不一致：《2023年部门支出总表》（公开表3）B11为「本地住房补贴」，《2023年一般公共预算支出表》（公开表5）B11为「本地购房补贴」。',
      basis: '同一科目在各表中的名称应当一致。',
      suggestion: '请核对编码和名称后统一。',
      fingerprint: 'ND-32|1|支出总表|2210277',
    },
  ]);
});

test.each<[string, string]>([
  ['equal names', '住房公积金'],
  ['equal but for spaces', '住房 公积金'],
  ['a name that is told by the catalogue', '住房公积'],
])('twins: %s', (_, name) => {
  const other = rightBut({ '2210201': `'2210201 | ${name} | 40.00 | | 40.00` });
  expect(told(twinNames, workbook(expenditure(RIGHT), generalBudget(other)))).toEqual([]);
});

test('twins: one table alone', () => {
  expect(told(twinNames, workbook(expenditure(RIGHT)))).toEqual([]);
});
