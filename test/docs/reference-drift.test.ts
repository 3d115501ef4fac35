/**
 * docs/reference/ is what its sources say: the pages made anew are the pages committed, and every formula and every check
 * stands on them once. Changes of the sources are shown to be noticed.
 */
import fs from 'node:fs';
import path from 'node:path';
import { CHECKS } from '../../src/checks';
import { budgetFormulas, finalAccountFormulas } from '../../src/formulas/catalogue';
import { parseStatement } from '../../src/formulas/parse';
import { printStatement } from '../../src/formulas/print';
import { BUDGET_CASES, FINAL_ACCOUNT_CASES } from '../support/reference/broken-cases';
import { checkPage } from '../support/reference/check-page';
import { exampleFrom } from '../support/reference/formula-examples';
import { formulaPage, type FormulaPage } from '../support/reference/formula-page';
import { placesIn, sourcesOf } from '../support/reference/formula-sources';
import { byId, plain } from '../support/reference/markdown';
import { REFERENCE_FOLDER, referencePages, type Page } from '../support/reference/pages';
import { CHECK_EXAMPLES } from './examples';

const committed: Page[] = fs
  .readdirSync(REFERENCE_FOLDER)
  .map((name) => ({ name, text: fs.readFileSync(path.join(REFERENCE_FOLDER, name), 'utf8') }));
const made = referencePages();

/** Names of pages that are not as made: other, missing, or too many. */
function drifted(pages: readonly Page[], files: readonly Page[]): string[] {
  const names = [...new Set([...pages, ...files].map(({ name }) => name))];
  const textIn = (list: readonly Page[], name: string): string | undefined =>
    list.find((page) => page.name === name)?.text;
  return names.filter((name) => textIn(pages, name) !== textIn(files, name));
}

const textOf = (name: string): string => made.find((page) => page.name === name)?.text ?? '';
const headingsOf = (text: string): string[] =>
  [...text.matchAll(/^##+ ([A-Z][\w-]*)$/gm)].map(([, id]) => id ?? '');

test('the pages are those npm run reference makes', () => {
  expect(made.map(({ name }) => name)).toEqual(['budget.md', 'final-accounts.md', 'checks.md']);
  expect(drifted(made, committed)).toEqual([]);
});

test('a changed line, a page too few and one too many would show', () => {
  const [first, ...others] = committed as [Page, ...Page[]];
  expect(drifted(made, [{ ...first, text: first.text.replace('【错误】', '【核实】') }, ...others])).toEqual([
    first.name,
  ]);
  expect(drifted(made, others)).toEqual([first.name]);
  expect(drifted(made, [...committed, { name: 'old.md', text: '' }])).toEqual(['old.md']);
});

test.each([
  ['budget.md', budgetFormulas().formulas.map(({ id }) => id), 170],
  ['final-accounts.md', finalAccountFormulas().formulas.map(({ id }) => id), 50],
])('%s: every formula once', (name, ids, atLeast) => {
  expect(ids.length).toBeGreaterThan(atLeast);
  expect(headingsOf(textOf(name)).sort()).toEqual([...ids].sort());
});

test('checks.md: every check once, with the rules below it', () => {
  const ids = CHECKS.map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(45);
  const below = CHECK_EXAMPLES.map(({ rule }) => rule).filter((rule) => !ids.includes(rule));
  expect(headingsOf(textOf('checks.md')).sort()).toEqual([...ids, ...below].sort());
});

test.each(made.map(({ name, text }) => [name, text] as const))(
  '%s: every link within the page has its heading',
  (_, text) => {
    const links = [...text.matchAll(/\]\(#([^)]*)\)/g)].map(([, anchor]) => anchor);
    expect(links.length).toBeGreaterThan(45);
    const anchors = new Set(headingsOf(text).map((id) => id.toLowerCase()));
    expect(links.filter((anchor) => anchor === undefined || !anchors.has(anchor))).toEqual([]);
  },
);

describe('what the pages are made from', () => {
  const { formulas } = budgetFormulas();
  const [first] = formulas.filter(({ id }) => id === 'B1-5');
  const page: FormulaPage = {
    title: '部门预算审核公式',
    file: '公式',
    formulas: first ? [first] : [],
    places: placesIn(
      '// ===\n// 收支总表\n// ===\n\n// 两边都要有。\nB1-5 【错误】「甲」\n  甲[1] =\n    任一(乙[1];\n    2);\n',
    ),
    sourceOf: sourcesOf(
      '| 编号 | 关系 | 来源 |\n|---|---|---|\n| B1-4、B1-5 | 甲 | S1、*K* |\n\n| B1-5 | 乙 | 无 |',
    ),
    exampleOf: exampleFrom(BUDGET_CASES, formulas),
  };

  test('an entry, in full', () => {
    const entry = formulaPage(page).split('## 收支总表\n')[1];
    expect(entry).toBe(`
### B1-5

【错误】收入总计＝支出总计

\`\`\`gongshi
甲[1] =
  任一(乙[1];
  2)
\`\`\`

- 注：两边都要有。
- 来源：S1、\\*K\\*
- 例：【错误】《部门收支总表》（公开表1）C17「收入总计」1,165.00≠I14「支出总计」1,160.00，差额5.00万元。
- 建议：核对结转结余、结余分配各行是否漏填。
`);
  });

  test('what a formula says is what its page says', () => {
    const other = { ...page, formulas: page.formulas.map((formula) => ({ ...formula, sentence: '另一句' })) };
    expect(formulaPage(other)).not.toBe(formulaPage(page));
  });

  test('the text of every formula is the formula', () => {
    for (const { file, set } of [
      { file: 'budget', set: budgetFormulas() },
      { file: 'final-accounts', set: finalAccountFormulas() },
    ]) {
      const text = fs.readFileSync(
        path.join(REFERENCE_FOLDER, `../../seeds/formulas/${file}.gongshi`),
        'utf8',
      );
      const places = placesIn(text);
      const shown = set.formulas.map(({ id }) => {
        const statement = (places.get(id)?.body ?? '').split(/\s+当 /)[0] ?? '';
        return [id, printStatement(parseStatement(statement))];
      });
      expect(shown).toEqual(set.formulas.map(({ id, statement }) => [id, printStatement(statement)]));
    }
  });

  test('what a check says is what its page says', () => {
    const changed = CHECKS.map((check) => (check.id === 'ND-1' ? { ...check, meaning: '另一句' } : check));
    expect(checkPage(changed, CHECK_EXAMPLES)).not.toBe(textOf('checks.md'));
    expect(checkPage(CHECKS, CHECK_EXAMPLES.slice(1))).not.toBe(textOf('checks.md'));
  });
});

test.each([
  ['budget', budgetFormulas(), BUDGET_CASES],
  ['final accounts', finalAccountFormulas(), FINAL_ACCOUNT_CASES],
] as const)('every formula of the %s has an example of its own', (_, { formulas }, cases) => {
  const exampleOf = exampleFrom(cases, formulas);
  expect(formulas.filter(({ id }) => exampleOf(id) === undefined).map(({ id }) => id)).toEqual([]);
  expect(exampleFrom(cases.slice(1), formulas)(cases[0]?.id ?? '')).toBeUndefined();
});

test('ids are in the order of a reader', () => {
  const ids = ['ND-10', 'B12-7', 'ND-2', 'BX-14', 'B3-5', 'ND-2b', 'TB'];
  expect(ids.sort(byId)).toEqual(['B3-5', 'B12-7', 'BX-14', 'ND-2', 'ND-2b', 'ND-10', 'TB']);
});

test('texts stay as they are written', () => {
  expect(plain('=SUM(C6)*2 | [1]\n<甲_乙>')).toBe('=SUM(C6)\\*2 \\| \\[1] \\<甲\\_乙\\>');
});
