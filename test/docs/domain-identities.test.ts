/** docs/domain.md says where every identity of ours comes from, and with marks it explains. */
import fs from 'node:fs';
import path from 'node:path';
import { formulasOf } from '../../src/formulas/catalogue';

const PAGE = fs.readFileSync(path.resolve(__dirname, '../../docs/domain.md'), 'utf8');

/** The cells of every table line below a heading, up to the next heading of the same depth or a higher one. */
function tableBelow(page: string, heading: string): string[][] {
  const lines = page.split('\n');
  const depth = /^#+/.exec(heading)?.[0].length ?? 0;
  const from = lines.indexOf(heading);
  if (from < 0) throw new Error(heading);
  const length = lines.slice(from + 1).findIndex((line) => /^#+ /.test(line) && line.indexOf(' ') <= depth);
  return lines
    .slice(from + 1, length < 0 ? undefined : from + 1 + length)
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    )
    .slice(2);
}

/** B3-1 for B3-1, B3-1b and B3-1c: variants are one identity. */
const identityOf = (id: string): string => id.replace(/[a-z]$/, '');

/** The lists of identities: of the budget, and of the final accounts. */
const LISTS = ['### 表内', '### 表间', '### 决算表内', '### 决算表间'];

function identityLines(page: string): string[][] {
  return LISTS.flatMap((heading) => tableBelow(page, heading));
}

function listed(page: string): string[] {
  return identityLines(page).flatMap(([ids]) => (ids ?? '').split('、'));
}

const { formulas } = formulasOf(['预算', '决算']);
const ours = [...new Set(formulas.map(({ id }) => identityOf(id)))].sort();

test('every identity of ours is listed once, and no other', () => {
  expect(ours.length).toBeGreaterThan(140);
  expect(listed(PAGE).sort()).toEqual(ours);
});

test('each has a source that the page explains', () => {
  const marks = tableBelow(PAGE, '## 来源标记').flatMap(([mark]) =>
    (mark ?? '').replace(/\*/g, '').split(/[、 ]+/),
  );
  const sources = identityLines(PAGE).map((cells) => cells[2] ?? '');
  const unexplained = sources.filter((source) => !marks.some((mark) => source.includes(mark)));
  expect(unexplained).toEqual([]);
});

test('nothing rests on hearsay and is an error', () => {
  const hearsay = identityLines(PAGE)
    .filter((cells) => cells[2] === 'K')
    .flatMap(([ids]) => (ids ?? '').split('、'));
  expect(hearsay).toEqual(['B6-5', 'JX-15']);
  const errors = formulas.filter(({ severity }) => severity === '错误');
  expect(errors.filter(({ id }) => hearsay.includes(identityOf(id)))).toEqual([]);
});

test('an identity left out, and one that is not ours, would show', () => {
  const without = PAGE.replace('| BX-44 |', '| BX-99 |');
  expect(listed(without)).not.toContain('BX-44');
  expect(listed(without).sort()).not.toEqual(ours);
  const other = PAGE.replace('| JX-01 |', '| JX-99 |');
  expect(listed(other)).not.toContain('JX-01');
  expect(listed(other).sort()).not.toEqual(ours);
});
