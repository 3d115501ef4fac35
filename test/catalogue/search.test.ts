import fs from 'node:fs';
import path from 'node:path';
import { syllablesOf } from '../../src/catalogue/pinyin';
import { searchOver } from '../../src/catalogue/search';
import { allSubjects, isValid, type Classification } from '../../src/catalogue/subjects';
import { pinyinCsv } from '../support/pinyin-csv';

function subjectsOf(year: number, ...classifications: readonly Classification[]) {
  return classifications.flatMap(allSubjects).filter((subject) => isValid(subject, year));
}

const functional = searchOver(subjectsOf(2023, '功能'));
const economic = searchOver(subjectsOf(2023, '部门经济'));

test('the readings are those made from the names', () => {
  const file = path.join(__dirname, '../../seeds/catalogue/pinyin.csv');
  expect(fs.readFileSync(file, 'utf8')).toBe(pinyinCsv());
});

test.each<[string, string]>([
  ['行政运行', 'xing zheng yun xing'],
  ['差旅费', 'chai lv fei'],
  ['其他科技重大项目', 'qi ta ke ji zhong da xiang mu'],
  // 恢复 and 金库 stand in other names; 龘 in none.
  ['某龘金', '某 龘 jin'],
])('%s is read %s', (name, reading) => {
  expect(syllablesOf(name).join(' ')).toBe(reading);
});

test.each<[string, string, string]>([
  ['a whole code', '2080505', '2080505 机关事业单位基本养老保险缴费支出'],
  ['the beginning of a code', '20805', '20805 行政事业单位养老支出'],
  ['initials from the middle of a name', 'jbylbx', '2080505 机关事业单位基本养老保险缴费支出'],
  ['initials of the whole name', 'jgsydwzynjjfzc', '2080506 机关事业单位职业年金缴费支出'],
  ['full pinyin', 'zhufanggongjijin', '2210201 住房公积金'],
  ['pinyin and initials mixed', 'zhufgjj', '2210201 住房公积金'],
  ['in capitals and full width', 'ＺＦＧＪＪ', '2210201 住房公积金'],
  ['part of a name', '职业年金缴费', '2080506 机关事业单位职业年金缴费支出'],
  ['characters with others between', '养老缴费', '2080505 机关事业单位基本养老保险缴费支出'],
  ['a code and a name', '221 公积金', '2210201 住房公积金'],
  ['two words in any order', '医疗 行政单位', '2101101 行政单位医疗'],
  ['the short name of a category, which another place is aided with, too', '教育', '205 教育支出'],
  ['a name in other brackets', '提租补贴', '2210202 提租补贴'],
])('functional subjects by %s: %s', (_how, query, first) => {
  const [hit] = functional.find(query);
  expect(`${hit?.code} ${hit?.name}`).toBe(first);
});

test.each<[string, string]>([
  ['clf', '30211 差旅费'],
  ['gwjd', '30217 公务接待费'],
  ['gwyc', '30231 公务用车运行维护费'],
  ['jbgz', '30101 基本工资'],
  ['维修(护)费', '30213 维修（护）费'],
])('economic subjects by %s', (query, first) => {
  const [hit] = economic.find(query);
  expect(`${hit?.code} ${hit?.name}`).toBe(first);
});

test('of subjects with one name, those near what the workbook uses come first', () => {
  const name = '行政运行';
  const [unguided] = functional.find(name);
  const used = new Set(['217', '21701']);
  const [guided] = searchOver(subjectsOf(2023, '功能'), { used }).find(name);
  expect([unguided?.code, guided?.code]).toEqual(['2010101', '2170101']);
});

test.each(['', '   ', 'zzzzqq', '9999', '龘'])('nothing is found for %j', (query) => {
  expect(functional.find(query)).toEqual([]);
});

test('no more than asked for, and nothing out of force', () => {
  expect(functional.find('2', 3).map(({ code }) => code)).toHaveLength(3);
  expect(functional.find('信访事务').map(({ code }) => code)).toEqual(['2010308']);
  expect(
    searchOver(subjectsOf(2024, '功能'))
      .find('信访事务')
      .map(({ code }) => code),
  ).toEqual(['20140', '2014099']);
});
