import { economicCategoryNamed } from '../../src/catalogue/economic';
import { functionalCategory, functionalCategoryNamed } from '../../src/catalogue/functional';
import { nameKey, plainName } from '../../src/catalogue/name-key';
import { renameOf } from '../../src/catalogue/renames';
import {
  acceptsName,
  allSubjects,
  economicClassification,
  isCandidate,
  isValid,
  lookUp,
  lookUpAnyYear,
  parentCode,
  subjectsBelow,
  subjectsNamed,
  type Classification,
  type Subject,
} from '../../src/catalogue/subjects';

test('the catalogue is whole', () => {
  const count = (classification: Classification): number => allSubjects(classification).length;
  expect([count('功能'), count('部门经济'), count('政府经济')]).toEqual([1763, 110, 82]);
});

test('a subject carries what is known of it', () => {
  expect(lookUp('功能', '20805', 2023)).toEqual({
    classification: '功能',
    code: '20805',
    name: '行政事业单位养老支出',
    aliases: [],
    level: '款',
    grade: 'seen',
    validFrom: 2023,
    fund: '一般公共预算',
    seenYears: [2023, 2024, 2025, 2026],
  });
  expect(lookUp('部门经济', '30108', 2024)).toMatchObject({
    name: '机关事业单位基本养老保险缴费',
    aliases: ['机关事业单位基本养老保险费'],
    seenYears: [2018, 2023, 2024, 2025, 2026],
  });
  expect(lookUp('政府经济', '501', 2024)).toMatchObject({ name: '机关工资福利支出', seenYears: [2018] });
});

test.each<[string, number, string | undefined]>([
  ['2010308', 2023, '信访事务'],
  ['2010308', 2024, undefined],
  ['20140', 2023, undefined],
  ['20140', 2024, '信访事务'],
  ['2013804', 2023, '市场主体管理'],
  ['2013804', 2025, '经营主体管理'],
  ['2080505', 2022, '机关事业单位基本养老保险缴费支出'],
  ['9999999', 2023, undefined],
])('%s in %i is %s', (code, year, name) => {
  expect(lookUp('功能', code, year)?.name).toBe(name);
});

test('a subject out of force is found without its year', () => {
  expect(lookUpAnyYear('功能', '20140')).toMatchObject({ name: '信访事务', validFrom: 2024 });
  expect(lookUpAnyYear('功能', '9999999')).toBeUndefined();
});

test.each<[Partial<Subject>, number, boolean]>([
  [{ validFrom: 2023 }, 2019, true],
  [{ validFrom: 2024 }, 2023, false],
  [{ validFrom: 2023, validTo: 2024 }, 2024, true],
  [{ validFrom: 2023, validTo: 2024 }, 2025, false],
])('%j in %i: %s', (part, year, valid) => {
  const subject = lookUp('功能', '208', 2023) as Subject;
  expect(isValid({ ...subject, ...part }, year)).toBe(valid);
});

test('hierarchy', () => {
  expect(parentCode('2080505')).toBe('20805');
  expect(parentCode('20805')).toBe('208');
  expect(parentCode('208')).toBeUndefined();
  expect(subjectsBelow('功能', '22102', 2023).map(({ code, name }) => code + name)).toEqual([
    '2210201住房公积金',
    '2210202提租补贴',
    '2210203购房补贴',
  ]);
  expect(subjectsBelow('功能', '227', 2023)).toEqual([]);
  expect(economicClassification('30101')).toBe('部门经济');
  expect(economicClassification('50101')).toBe('政府经济');
});

test('names are found by what they say, however written', () => {
  expect(subjectsNamed('功能', '维修（护）费', 2023)).toEqual([]);
  expect(subjectsNamed('部门经济', '维修(护) 费', 2023).map(({ code }) => code)).toEqual(['30213']);
  expect(subjectsNamed('功能', '住房公积金', 2023).map(({ code }) => code)).toEqual(['2210201']);
});

test.each([
  ['因公出国（境）费用', '因公出国(境)费用'],
  ['住 房 公 积 金', '住房公积金'],
  ['“两学”活动〔试点〕', '两学活动(试点)'],
  ['行政运行（项）', '行政运行'],
])('%s and %s are one name', (one, other) => {
  expect(plainName(one)).toBe(plainName(other));
});

test('reading a table is more lenient than judging it', () => {
  expect(nameKey('社会保障和就业')).toBe(nameKey('社会保障和就业支出'));
  expect(plainName('社会保障和就业')).not.toBe(plainName('社会保障和就业支出'));
});

test('aliases are as good as the name', () => {
  const subject = lookUp('功能', '21305', 2024) as Subject;
  expect(acceptsName(subject, '巩固脱贫衔接乡村振兴')).toBe(true);
  expect(acceptsName(subject, '巩固脱贫攻坚成果衔接乡村振兴')).toBe(true);
  expect(acceptsName(subject, '扶贫')).toBe(false);
});

test.each<[string, boolean]>([
  ['20141', true],
  ['2014101', true],
  ['2130238', true],
  ['20140', false],
])('%s is a candidate: %s', (code, candidate) => {
  expect(isCandidate(code)).toBe(candidate);
});

test.each<[string, string, number, boolean]>([
  ['20805', '行政事业单位离退休', 2023, true],
  ['20805', '行政事业单位离退休', 2018, false],
  ['20805', '行政事业单位养老支出', 2023, false],
  ['21301', '行政事业单位离退休', 2023, false],
])('%s %s in %i is a former name: %s', (code, name, year, former) => {
  expect(renameOf(code, name, year) !== undefined).toBe(former);
});

test('categories by name, former names and slips included, for reading tables', () => {
  expect(functionalCategoryNamed('医疗卫生与计划生育支出')).toEqual({ code: '210', name: '卫生健康支出' });
  expect(functionalCategoryNamed('自然资源海洋气象支出')?.code).toBe('220');
  expect(functionalCategoryNamed('住房公积金')).toBeUndefined();
  expect(functionalCategory('208')?.name).toBe('社会保障和就业支出');
  expect(functionalCategory('20805')).toBeUndefined();
  expect(economicCategoryNamed('工资福利支出')).toBe('301');
  expect(economicCategoryNamed('基本工资')).toBeUndefined();
});
