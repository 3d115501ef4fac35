/** Names of subjects out of the project's catalogue, and the subjects the generated departments spend under. */
import functionalCsv from '../../seeds/catalogue/functional.csv';
import economicCsv from '../../seeds/catalogue/economic-department.csv';
import { readCsv } from '../../src/catalogue/csv';

function names(csv: string): ReadonlyMap<string, string> {
  return new Map(readCsv(csv).map(({ code, name }) => [code ?? '', name ?? '']));
}

const FUNCTIONAL = names(functionalCsv);
const ECONOMIC = names(economicCsv);

/** The official name; a local 项 is named after its 款. */
export function subjectName(code: string): string {
  return FUNCTIONAL.get(code) ?? `其他${FUNCTIONAL.get(code.slice(0, 5)) ?? ''}项目`;
}

export function economicName(code: string): string {
  return ECONOMIC.get(code) ?? `经济科目${code}`;
}

/** 款 with 行政运行, 一般行政管理事务 and 事业运行 among their 项. */
export const HOME_SECTIONS: readonly string[] = [...FUNCTIONAL.keys()].filter(
  (code) =>
    code.length === 5 &&
    FUNCTIONAL.get(`${code}01`) === '行政运行' &&
    FUNCTIONAL.get(`${code}02`) === '一般行政管理事务' &&
    FUNCTIONAL.has(`${code}50`) &&
    FUNCTIONAL.has(`${code}99`),
);

/** All 类 a 收支总表 may list, in order; 抗疫特别国债 closes the long list. */
export const LONG_LIST = (
  '201 202 203 204 205 206 207 208 209 210 211 212 213 214 215 216 217 219 220 221 222 223 224 ' +
  '229 231 232 233 234'
).split(' ');
/** Without 外交, 国防, 社会保险基金 and 抗疫特别国债, as 武汉 prints it. */
export const SHORT_LIST = LONG_LIST.filter((code) => !['202', '203', '209', '234'].includes(code));

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 一 … 二十九. */
export function numeral(value: number): string {
  const tens = Math.floor(value / 10);
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${DIGITS[value % 10]}`;
}
