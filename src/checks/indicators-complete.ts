/** ND-14: indicators are complete: name, target and basis filled in, no rows of the template left, 产出 and 效益 present. */
import { collect } from '../findings/collect';
import type { Finding } from '../findings/finding';
import type { CellRef } from '../grid/address';
import type { Snapshot } from '../grid/snapshot';
import type { Row, Table } from '../tables/book';
import { tableName, tableTitle } from '../tables/table-name';
import { cellsAt, placeNames } from './cells';
import type { Check, CheckContext } from './check';
import {
  indicatorLists,
  performanceTables,
  type Indicator,
  type IndicatorList,
} from './performance/indicators';
import { looksLikeValue } from './performance/target';
import { mayBeCovered, opensGroup } from './performance/unknown-spans';
import { tableKey } from './table-key';

const BASIS = '绩效目标应当有具体的三级指标、指标值和确定依据（绩效目标填报的通行要求）。';

/** The cell a text of the row would stand in: its own, or that of the column in another row. */
function cellFor(table: Table, row: Row, rows: readonly Row[], key: string): CellRef {
  const column =
    row.texts.get(key)?.ref.column ?? rows.find(({ texts }) => texts.has(key))?.texts.get(key)?.ref.column;
  return { sheet: table.sheet, row: row.row, column: column ?? row.nameCell?.column ?? table.area.left };
}

interface Gap {
  readonly what: string;
  readonly detail: string;
  readonly refs: readonly CellRef[];
  readonly names: readonly string[];
}

function gapsOf({ table, indicators, asksBasis }: IndicatorList, snapshot: Snapshot): Gap[] {
  const rows = indicators.map(({ row }) => row);
  const named = indicators.filter(({ name }) => name !== undefined);
  if (named.length === 0) return [];
  const gaps: Gap[] = [];
  const add = (what: string, key: string, faulty: readonly Indicator[]): void => {
    if (faulty.length === 0) return;
    gaps.push({
      what,
      detail: '',
      refs: faulty.map(({ row }) => cellFor(table, row, rows, key)),
      names: faulty.map(({ name, level2 }) => name?.text ?? level2),
    });
  };
  const isSure =
    (key: string) =>
    ({ row }: Indicator): boolean =>
      !mayBeCovered(snapshot, table.sheet, rows, row.row, cellFor(table, row, rows, key).column);
  const [valueIsSure, basisIsSure, nameIsSure] = [isSure('指标值'), isSure('依据'), isSure('三级指标')];
  // A column that nobody fills is not asked for here.
  const asked = (key: 'value' | 'basis'): boolean =>
    named.filter((each) => each[key]).length * 2 > named.length;
  const value = asked('value') ? named.filter((each) => each.value === undefined) : [];
  const basis = asksBasis && asked('basis') ? named.filter((each) => each.basis === undefined) : [];
  const both = value.filter((each) => basis.includes(each));
  add(
    '没有指标值和确定依据',
    '指标值',
    both.filter((each) => valueIsSure(each) || basisIsSure(each)),
  );
  add(
    '没有指标值',
    '指标值',
    value.filter((each) => !both.includes(each) && valueIsSure(each)),
  );
  add(
    '没有指标值确定依据',
    '依据',
    basis.filter((each) => !both.includes(each) && basisIsSure(each)),
  );
  add(
    '只有一级、二级指标，没有三级指标',
    '三级指标',
    indicators.filter(
      (each) => each.name === undefined && each.level2 !== '' && (opensGroup(each.row) || nameIsSure(each)),
    ),
  );
  add(
    '三级指标处填的是指标值',
    '三级指标',
    named.filter(({ name }) => looksLikeValue(name?.text ?? '')),
  );
  return gaps;
}

/** 产出 or 效益 missing in the whole form of a project. Forms that know neither go by another framework. */
function missingKinds(lists: readonly IndicatorList[]): string[] {
  const named = lists.flatMap(({ indicators }) => indicators).filter(({ name }) => name !== undefined);
  const has = (pattern: RegExp): boolean =>
    named.some(({ level1, level2 }) => pattern.test(level1) || pattern.test(level2));
  if (named.length === 0 || named.every(({ level1, level2 }) => level1 === '' && level2 === '')) return [];
  const missing = [
    ...(has(/产出|数量|质量|时效|成本/) ? [] : ['产出']),
    ...(has(/效益|效果|可持续影响/) ? [] : ['效益']),
  ];
  return missing.length === 1 ? missing : [];
}

function finding(table: Table, what: string, refs: readonly CellRef[], message: string): Finding {
  return {
    rule: 'ND-14',
    severity: '核实',
    category: '绩效',
    table: tableTitle(table),
    cells: cellsAt(refs),
    message,
    basis: BASIS,
    suggestion: '补充填写；不需要的空行请删去。',
    fingerprint: `ND-14|${tableKey(table)}|${what}`,
  };
}

const MOST_NAMED = 3;

function check(table: Table, context: CheckContext): Finding[] {
  const lists = indicatorLists(table, context);
  const byWhat = new Map<string, Gap[]>();
  for (const gap of lists.flatMap((list) => gapsOf(list, context.snapshot))) collect(byWhat, gap.what, gap);
  const kinds = table.kind === '项目支出绩效目标表' ? missingKinds(lists) : [];
  const findings = [...byWhat].map(([what, gaps]) => {
    const refs = gaps.flatMap((gap) => gap.refs);
    const names = [...new Set(gaps.flatMap((gap) => gap.names))].map((name) => `「${name}」`);
    const list = `${names.slice(0, MOST_NAMED).join('')}${names.length > MOST_NAMED ? `等${names.length}个指标` : ''}`;
    // Blank rows where all of 效益 should stand are the same gap.
    const also =
      what.startsWith('只有') && kinds.length > 0 ? `，全表没有${kinds.join('、')}类的三级指标` : '';
    return finding(table, what, refs, `${tableName(table)}${placeNames(refs)}${list}${what}${also}。`);
  });
  if (kinds.length > 0 && !byWhat.has('只有一级、二级指标，没有三级指标')) {
    const first = lists[0]?.indicators[0]?.row;
    if (first)
      findings.push(
        finding(
          table,
          `没有${kinds.join('、')}指标`,
          [cellFor(table, first, [first], '三级指标')],
          `${tableName(table)}没有${kinds.join('、')}类的三级指标。`,
        ),
      );
  }
  return findings;
}

export const indicatorsComplete: Check = {
  id: 'ND-14',
  severity: '核实',
  meaning: '绩效指标填写完整：三级指标、指标值、确定依据不缺，产出和效益指标各不少于一个。',
  run: (context) => performanceTables(context).flatMap((table) => check(table, context)),
};
