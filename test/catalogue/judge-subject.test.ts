import { judgeSubject, type Certainty } from '../../src/catalogue/judge-subject';
import { editDistance, nearestSibling, subjectByName } from '../../src/catalogue/nearest';
import type { Classification } from '../../src/catalogue/subjects';

test.each<[Classification, string, string, number]>([
  ['功能', '2080505', '机关事业单位基本养老保险缴费支出', 2023],
  ['功能', '20103', '政府办公厅(室)及相关机构事务', 2024],
  ['功能', '21305', '巩固脱贫衔接乡村振兴', 2025],
  ['功能', '22402', '消防事务', 2026],
  ['部门经济', '30213', '维修(护)费', 2023],
  ['政府经济', '503', '机关资本性支出', 2024],
])('%s %s %s of %i agrees', (classification, code, name, year) => {
  expect(judgeSubject(classification, code, name, year)).toEqual({ kind: 'agrees' });
});

test.each<[string, Classification, string, string, number | undefined]>([
  ['a year before the catalogue', '功能', '20805', '行政事业单位离退休', 2022],
  ['no year', '功能', '20805', '错', undefined],
  ['no name', '功能', '20805', '', 2023],
  ['a code that may exist', '功能', '2014101', '行政运行', 2025],
  ['a start year that is not confirmed', '功能', '2101701', '行政运行', 2023],
])('not judged: %s', (_, classification, code, name, year) => {
  expect(judgeSubject(classification, code, name, year)).toEqual({ kind: 'unjudged' });
});

test.each<[string, Classification, string, string, number, Certainty, string]>([
  ['seen since 2023', '功能', '2210201', '住房公积', 2023, 'certain', '住房公积金'],
  ['seen before 2023 only', '功能', '2010101', '运行', 2023, 'likely', '行政运行'],
  ['seen, no year told', '功能', '227', '预备', 2023, 'likely', '预备费'],
  ['stable', '功能', '2010201', '运行', 2023, 'certain', '行政运行'],
  ['agreed', '功能', '21301', '农村', 2023, 'likely', '农业农村'],
  ['recalled', '功能', '2080808', '褒扬', 2023, 'likely', '褒扬纪念'],
  ['unsure', '功能', '2050702', '专门教育', 2023, 'doubtful', '工读学校教育'],
  ['a year nobody has seen', '功能', '2210201', '住房公积', 2027, 'likely', '住房公积金'],
  ['economic', '部门经济', '30101', '基本工薪', 2024, 'certain', '基本工资'],
])('%s: %s %s %s of %i differs, %s', (_, classification, code, name, year, certainty, official) => {
  expect(judgeSubject(classification, code, name, year)).toMatchObject({
    kind: 'name-differs',
    certainty,
    renamed: false,
    subject: { code, name: official },
  });
});

test('the former name is told as such', () => {
  expect(judgeSubject('功能', '20805', '行政事业单位离退休', 2023)).toMatchObject({
    kind: 'name-differs',
    renamed: true,
    certainty: 'certain',
    subject: { name: '行政事业单位养老支出' },
  });
});

test('a name that is another subject’s brings its code', () => {
  expect(judgeSubject('功能', '2080506', '机关事业单位基本养老保险缴费支出', 2023)).toMatchObject({
    kind: 'name-differs',
    named: { code: '2080505' },
  });
});

test('unknown codes: local 项 below a 款 that is seen, and others', () => {
  expect(judgeSubject('功能', '2080577', '本地养老补贴', 2023)).toEqual({
    kind: 'unknown-code',
    local: true,
  });
  expect(judgeSubject('功能', '2989901', '本地支出', 2023)).toEqual({ kind: 'unknown-code', local: false });
  expect(judgeSubject('功能', '2180505', '机关事业单位基本养老保险缴费支出', 2023)).toMatchObject({
    kind: 'unknown-code',
    local: false,
    named: { code: '2080505' },
  });
  expect(judgeSubject('部门经济', '30177', '本地津贴', 2023)).toEqual({ kind: 'unknown-code', local: false });
});

test('a code of other years', () => {
  expect(judgeSubject('功能', '2010308', '信访事务', 2025)).toMatchObject({
    kind: 'other-year',
    subject: { validTo: 2023 },
  });
  expect(judgeSubject('功能', '2013901', '行政运行', 2023)).toMatchObject({
    kind: 'other-year',
    subject: { validFrom: 2024 },
  });
});

test.each<[string, string, string | undefined]>([
  ['购房补贴', '2210201', '2210203'],
  ['行政运行', '2210201', undefined],
  ['没有的名称', '2210201', undefined],
])('%s for %s is the name of %s', (name, code, expected) => {
  expect(subjectByName('功能', name, code, 2023)?.code).toBe(expected);
});

test.each<[string, string, string | undefined]>([
  ['住房公积经', '2210299', '2210201'],
  ['完全不同的名称', '2210299', undefined],
])('%s beside %s is nearest to %s', (name, code, expected) => {
  expect(nearestSibling('功能', name, code, 2023)?.code).toBe(expected);
});

test.each<[string, string, number]>([
  ['', '', 0],
  ['住房', '', 2],
  ['住房公积金', '住房公积金', 0],
  ['住房公积金', '住房公积', 1],
  ['住房公积金', '主房公基金', 2],
])('%s and %s are %i apart', (one, other, distance) => {
  expect(editDistance(one, other)).toBe(distance);
});
