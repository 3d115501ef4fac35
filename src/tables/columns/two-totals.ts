/**
 * Two columns of one block that mean the table's total: which is the table's own, and what the other is then. Where
 * nothing tells, both stay and the table is not read. Knows the labels and keys of columns, neither rows nor figures.
 */
import type { ResolvedColumn } from './columns';
import { isPlainHeader, readHeaderWord } from '../words/header-words';
import type { HeaderColumn } from '../sheet/header';
import { conceptsOf } from '../words/vocabulary';

/** A column with the labels above it. */
export type LabelledColumn = ResolvedColumn & { readonly header: HeaderColumn };

const TOTAL = '合计';
const YEAR_SUM = '本年支出';
/** Labels that say nothing but that a column is a sum. */
const BARE_TOTAL = /^(?:合计|小计|总计)$/;
const ANY_TOTAL = /合计|小计|总计|总额/;

/**
 * - 合计 | 一般公共预算〔小计 | 人员经费 | 公用经费〕 in a table of 一般公共预算: the 小计 whose header stands over all columns by
 *   nature is the table's own, the 合计 outside it a wider 总计;
 * - 合计 | 本年支出〔小计 | 基本支出 | 项目支出〕 | 结转下年: the 小计 is that of the year, the 合计 that of the table;
 * - 合计 | 本年预算〔小计 | 一般公共预算 | 政府性基金预算〕 in a table of projects: what the parts beside the 小计 are all of;
 * - 小计 | 专项业务经费 in a table of projects: a column named after what the whole table is of, beside its sum, is part of it.
 */
export function settleTwoTotals<T extends LabelledColumn>(figures: readonly T[]): T[] {
  return figures.map((figure) => {
    const twins = figures.filter(
      (other) => other !== figure && other.key === figure.key && isTotal(other.key),
    );
    const [twin] = twins;
    if (!twin || twins.length > 1) return figure;
    const prefix = figure.key.slice(0, -TOTAL.length);
    const whole = wholeOfParts(figure, twin, figures);
    if (whole !== undefined) return { ...figure, key: whole };
    if (wholeOfParts(twin, figure, figures) !== undefined) return figure;
    if (isWider(figure, twin, figures)) return { ...figure, key: `${prefix}总计` };
    if (isOfYear(figure, twin) && !isWider(twin, figure, figures))
      return { ...figure, key: `${prefix}${YEAR_SUM}` };
    if (isNamedPart(figure, twin)) {
      const name = lastLabel(figure);
      return { ...figure, key: `${figure.key}/${name}`, role: figure.role === '金额' ? '其中' : figure.role };
    }
    return figure;
  });
}

/** What the columns beside a 小计 under one header are all parts of, where no column is that by itself. */
function wholeOfParts(
  figure: LabelledColumn,
  twin: LabelledColumn,
  figures: readonly LabelledColumn[],
): string | undefined {
  const head = parentsOf(figure);
  if (!isBareTotal(figure) || head.length <= parentsOf(twin).length || !isUnder(head, parentsOf(twin)))
    return undefined;
  const beside = figures.filter((other) => other !== figure && isUnder(other.header.path, head));
  const wholes = new Set(beside.map(({ key }) => key.slice(0, Math.max(0, key.lastIndexOf('/')))));
  const [whole] = wholes;
  return wholes.size === 1 && whole !== '' && !figures.some(({ key }) => key === whole) ? whole : undefined;
}

function isTotal(key: string): boolean {
  return key === TOTAL || key.endsWith(`/${TOTAL}`);
}

/** Whether a bare total stands outside the header that is over its twin and over every other column of its kind. */
function isWider(figure: LabelledColumn, twin: LabelledColumn, figures: readonly LabelledColumn[]): boolean {
  if (!BARE_TOTAL.test(lastLabel(figure)) || !BARE_TOTAL.test(lastLabel(twin))) return false;
  const outer = parentsOf(figure);
  const inner = parentsOf(twin);
  if (inner.length <= outer.length || !isUnder(inner, outer)) return false;
  return figures
    .filter((other) => other !== figure && other !== twin && other.role === figure.role)
    .every((other) => isUnder(other.header.path, inner));
}

/** Whether a sum under 本年支出 stands beside a bare total outside it. */
function isOfYear(figure: LabelledColumn, twin: LabelledColumn): boolean {
  if (!BARE_TOTAL.test(lastLabel(figure)) || !BARE_TOTAL.test(lastLabel(twin))) return false;
  const inner = parentsOf(figure);
  const outer = parentsOf(twin);
  const head = readHeaderWord(inner[inner.length - 1] ?? '').core;
  return inner.length > outer.length && isUnder(inner, outer) && conceptsOf(head).includes(YEAR_SUM);
}

/** Whether a column that is no sum by its words stands beside its twin that is nothing else. */
function isNamedPart(figure: LabelledColumn, twin: LabelledColumn): boolean {
  const name = lastLabel(figure);
  return (
    BARE_TOTAL.test(lastLabel(twin)) &&
    name !== '' &&
    !ANY_TOTAL.test(name) &&
    !isPlainHeader(name) &&
    parentsOf(figure).join('/') === parentsOf(twin).join('/')
  );
}

/** Whether a column's own label says nothing but that it is a sum. */
export function isBareTotal(column: LabelledColumn): boolean {
  return BARE_TOTAL.test(lastLabel(column));
}

function lastLabel({ header: { path } }: LabelledColumn): string {
  return readHeaderWord(path[path.length - 1] ?? '').core;
}

/** The labels above a column's own. */
export function parentsOf({ header: { path } }: LabelledColumn): readonly string[] {
  return path.slice(0, -1);
}

/** Whether a path of labels begins with those of a header. */
export function isUnder(path: readonly string[], header: readonly string[]): boolean {
  return header.every((label, i) => path[i] === label);
}
