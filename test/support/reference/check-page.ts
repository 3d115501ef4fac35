/** The page of the checks that are not formulas: what each looks at, and what it tells of a workbook made to show it. */
import type { Check } from '../../../src/checks/check';
import { runChecks } from '../../../src/checks';
import type { Finding } from '../../../src/findings/finding';
import type { Snapshot } from '../../../src/grid/snapshot';
import { cellAt, sheetNamed, shownText } from '../../../src/grid/snapshot';
import { readBook } from '../../../src/tables/read-book';
import type { CheckExample } from '../../docs/examples/example';
import { byId, fenced, GENERATED, headingOf, linkTo, paragraphs, plain, table } from './markdown';

/** Findings of all checks over an example's workbook. */
export function findingsOf({ workbook }: CheckExample): Finding[] {
  return runChecks({ book: readBook(workbook), snapshot: workbook });
}

/** Whether a finding of that rule comes from the check: TB-3 from TB. */
export function tells(check: Check, rule: string): boolean {
  return rule === check.id || rule.startsWith(`${check.id}-`);
}

const INTRO = [
  '写不成公式的审核：名称、编码、文字、格式、完整性。由 `src/checks/` 生成。',
  '级别是该项审核最重的级别，有的情形较轻。例子都是实际审核出来的：工作簿中只有这一个问题，报出的也只有这一条。',
  '例子中的单位、项目、金额都是虚构的。',
].join('\n');

export function checkPage(checks: readonly Check[], examples: readonly CheckExample[]): string {
  const sorted = [...checks].sort((one, other) => byId(one.id, other.id));
  const rows = sorted.map(({ id, severity, meaning }) => [linkTo(id), severity, plain(meaning)]);
  return `${paragraphs(
    GENERATED,
    '# 其他审核',
    INTRO,
    table(['编号', '级别', '看什么'], rows),
    ...sorted.map((check) =>
      entryOf(
        check,
        examples.filter(({ rule }) => tells(check, rule)),
      ),
    ),
  )}\n`;
}

function entryOf(check: Check, examples: readonly CheckExample[]): string {
  return paragraphs(
    headingOf(2, check.id),
    `【${check.severity}】${plain(check.meaning)}`,
    ...examples.map((example) => exampleOf(check, example)),
  );
}

function exampleOf(check: Check, example: CheckExample): string {
  const found = findingsOf(example).find(({ rule }) => rule === example.rule);
  if (!found) throw new Error(`${example.rule}：例子没有报出问题`);
  const cells = excerpt(example.workbook, found);
  return paragraphs(
    example.rule === check.id ? '' : headingOf(3, example.rule),
    `例：${plain(example.given)}`,
    cells === '' ? '' : fenced(cells, 'text'),
    [
      `- 问题：【${found.severity}】${plain(found.message)}`,
      `- 依据：${plain(found.basis)}`,
      `- 建议：${plain(found.suggestion)}`,
    ].join('\n'),
  );
}

/** Areas of more rows than this are tables: their rows tell nothing of the problem. */
const MOST_ROWS = 3;

/** The rows a finding speaks of, as they are shown; a cell that holds a formula shows the formula. */
function excerpt(workbook: Snapshot, { cells }: Finding): string {
  const lines = cells.flatMap(({ sheet, area }) => {
    if (area.bottom - area.top >= MOST_ROWS) return [];
    return Array.from({ length: area.bottom - area.top + 1 }, (_, at) => [sheet, area.top + at] as const);
  });
  const rows = [...new Map(lines.map((line) => [line.join('!'), line])).values()].slice(0, MOST_ROWS);
  return rows
    .map(([sheet, row]) => `「${sheet}」第${row + 1}行：${rowText(workbook, sheet, row)}`)
    .join('\n');
}

function rowText(workbook: Snapshot, name: string, row: number): string {
  const sheet = sheetNamed(workbook, name);
  const length = sheet?.rows.get(row)?.length ?? 0;
  const texts = Array.from({ length }, (_, column) => {
    const cell = sheet ? cellAt(sheet, row, column) : undefined;
    return cell?.formula === undefined
      ? shownText(cell, workbook.date1904).replace(/\s*\n\s*/g, ' ')
      : `=${cell.formula}`;
  });
  return texts.join(' | ').trimEnd();
}
