import { readLocalCatalogue, withLocal } from '../../src/catalogue/local';
import { allSubjects, isValid, type Subject } from '../../src/catalogue/subjects';

const named = (subjects: readonly Subject[]): string[] =>
  subjects.map(({ classification, code, name, level }) => `${classification} ${level} ${code} ${name}`);

test('rows by their header, whatever stands above it and beside it', () => {
  const { subjects, problems } = readLocalCatalogue([
    ['2026 年科目目录', '', ''],
    ['序号', '科目编码', '科目名称'],
    ['1', '2010350', '事业运行'],
    ['2', ' ２０１０３９８ ', '本地 事务'],
    ['3', '30106', '伙食补助费'],
    ['', '', ''],
  ]);
  expect(named(subjects)).toEqual([
    '功能 项 2010350 事业运行',
    '功能 项 2010398 本地事务',
    '部门经济 款 30106 伙食补助费',
  ]);
  expect(problems).toEqual([]);
});

test('rows that cannot be used are named, the others are read', () => {
  const { subjects, problems } = readLocalCatalogue([
    ['编码', '名称'],
    ['20103', '政府办公厅（室）及相关机构事务'],
    ['2010', '位数有误'],
    ['3010101', '经济分类没有项'],
    ['2010301', ''],
    ['20103', '重复'],
    ['101', '收入科目'],
  ]);
  expect(named(subjects)).toEqual(['功能 款 20103 政府办公厅（室）及相关机构事务']);
  expect(problems).toEqual([
    '第 3 行编码「2010」不是 3、5、7 位的支出科目编码，没有读入。',
    '第 4 行编码「3010101」位数有误，经济分类只有类、款两级，没有读入。',
    '第 5 行编码 2010301 没有名称，没有读入。',
    '第 6 行编码 20103 重复，以前一行为准。',
    '第 7 行编码「101」不是 3、5、7 位的支出科目编码，没有读入。',
  ]);
});

test('without a header nothing is read', () => {
  expect(readLocalCatalogue([['2010301', '行政运行']])).toEqual({
    subjects: [],
    problems: ['没有找到表头。第一行应有「科目编码」和「科目名称」两列。'],
  });
});

test('a local subject is added in its place or goes before the official one', () => {
  const official = allSubjects('功能').filter((subject) => isValid(subject, 2023));
  const { subjects } = readLocalCatalogue([
    ['编码', '名称'],
    ['2010301', '行政运行（本地）'],
    ['2010398', '本地事务'],
    ['30101', '基本工资'],
  ]);
  const all = withLocal(official, subjects);
  expect(all).toHaveLength(official.length + 1);
  expect(named(all.filter(({ code }) => /^2010(301|39[0-9])$/.test(code)))).toEqual([
    '功能 项 2010301 行政运行（本地）',
    '功能 项 2010398 本地事务',
    '功能 项 2010399 其他政府办公厅（室）及相关机构事务支出',
  ]);
});
