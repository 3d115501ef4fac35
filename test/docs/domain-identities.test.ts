/** docs/domain.md says where every identity of ours comes from, and with marks it explains. */
import fs from 'node:fs';
import path from 'node:path';
import { budgetFormulas } from '../../src/formulas/catalogue';

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

function listed(page: string): string[] {
  return [...tableBelow(page, '### 表内'), ...tableBelow(page, '### 表间')].flatMap(([ids]) =>
    (ids ?? '').split('、'),
  );
}

const ours = [...new Set(budgetFormulas().formulas.map(({ id }) => identityOf(id)))].sort();

test('every identity of ours is listed once, and no other', () => {
  expect(ours.length).toBeGreaterThan(90);
  expect(listed(PAGE).sort()).toEqual(ours);
});

test('each has a source that the page explains', () => {
  const marks = tableBelow(PAGE, '## 来源标记').flatMap(([mark]) =>
    (mark ?? '').replace(/\*/g, '').split(/[、 ]+/),
  );
  const sources = [...tableBelow(PAGE, '### 表内'), ...tableBelow(PAGE, '### 表间')].map(
    (cells) => cells[2] ?? '',
  );
  const unexplained = sources.filter((source) => !marks.some((mark) => source.includes(mark)));
  expect(unexplained).toEqual([]);
});

test('nothing rests on hearsay and is an error', () => {
  const hearsay = [...tableBelow(PAGE, '### 表内'), ...tableBelow(PAGE, '### 表间')]
    .filter((cells) => cells[2] === 'K')
    .flatMap(([ids]) => (ids ?? '').split('、'));
  expect(hearsay).toEqual(['B6-5']);
  const errors = budgetFormulas().formulas.filter(({ severity }) => severity === '错误');
  expect(errors.filter(({ id }) => hearsay.includes(identityOf(id)))).toEqual([]);
});

test('an identity left out, and one that is not ours, would show', () => {
  const without = PAGE.replace('| BX-44 |', '| BX-99 |');
  expect(listed(without)).not.toContain('BX-44');
  expect(listed(without).sort()).not.toEqual(ours);
});
