/** ND-17: an indicator has one class: among the long-term and annual goals of a form, and in the overall form and a project's. */
import { collect } from '../findings/collect';
import type { Finding } from '../findings/finding';
import type { Table, TextCell } from '../tables/book';
import { tableName, tableTitle } from '../tables/table-name';
import { cellsAt, placeName, placeNames } from './cells';
import type { Check, CheckContext } from './check';
import { differInClass } from './performance/classes';
import { evaluationTables, outcomesOf } from './performance/outcomes';
import { inForms, inOverall, type Placed } from './performance/placed';
import { nameOf } from './projects/names';
import { tableKey } from './table-key';

/** An indicator with its class, wherever it stands. */
interface Classed {
  readonly table: Table;
  readonly key: string;
  readonly name: TextCell;
  readonly level2: string;
}

const BASIS = '同一指标的归类应当前后一致（通行做法）。';
const SUGGESTION = '核对二级指标，统一归类。';

/** Indicators of one form that stand under one class among long-term goals and under another among annual ones. */
function withinForms(forms: readonly Placed[]): Finding[] {
  const byTable = new Map<Table, Placed[]>();
  for (const each of forms) collect(byTable, each.table, each);
  return [...byTable].flatMap(([table, all]) => {
    const found = all.flatMap((annual) => {
      if (annual.term !== '年度' || annual.level2 === '') return [];
      const long = all.filter(
        ({ term, key, level2 }) => term === '长期' && key === annual.key && level2 !== '',
      );
      const first = long[0];
      return first && long.every(({ level2 }) => differInClass(level2, annual.level2))
        ? [{ annual, long: first }]
        : [];
    });
    const first = found[0];
    if (!first) return [];
    const refs = found.flatMap(({ annual, long }) =>
      [annual.name?.ref, long.name?.ref].filter((ref) => ref !== undefined),
    );
    return [
      {
        rule: 'ND-17',
        severity: '提示' as const,
        category: '绩效' as const,
        table: tableTitle(table),
        cells: cellsAt(refs),
        message: `${tableName(table)}${placeNames(refs)}同一指标在长期和年度目标中归类不同（如「${first.annual.name?.text ?? ''}」长期为${first.long.level2}，年度为${first.annual.level2}）。`,
        basis: BASIS,
        suggestion: SUGGESTION,
        fingerprint: `ND-17|${tableKey(table)}|${first.annual.key}`,
      },
    ];
  });
}

function classed(placed: readonly Placed[]): Classed[] {
  return placed.flatMap(({ table, key, name, level2 }) =>
    name === undefined || level2 === '' ? [] : [{ table, key, name, level2 }],
  );
}

function classedOutcomes(context: CheckContext, kind: string): Classed[] {
  return evaluationTables(context)
    .filter((table) => table.kind === kind)
    .flatMap((table) =>
      outcomesOf(table).flatMap(({ name, level2 }) =>
        level2 === '' ? [] : [{ table, key: nameOf(name.text), name, level2 }],
      ),
    );
}

/** Indicators of an overall form whose class no form of a project has, though some form has the indicator. */
function acrossForms(overall: readonly Classed[], forms: readonly Classed[]): Finding[] {
  const byTable = new Map<Table, Classed[]>();
  for (const each of overall) collect(byTable, each.table, each);
  return [...byTable].flatMap(([table, own]) => {
    const keys = [...new Set(own.map(({ key }) => key))];
    const found = keys.flatMap((key) => {
      const ones = own.filter((each) => each.key === key);
      const same = forms.filter((each) => each.table.set === table.set && each.key === key);
      const alike = ones.some(({ level2 }) => same.some((form) => !differInClass(form.level2, level2)));
      const [one, other] = [ones[0], same[0]];
      return one && other && !alike ? [{ one, other }] : [];
    });
    const [first] = found;
    if (!first) return [];
    const refs = found.map(({ one }) => one.name.ref);
    return [
      {
        rule: 'ND-17',
        severity: '提示' as const,
        category: '绩效' as const,
        table: tableTitle(table),
        cells: cellsAt([...refs, ...found.map(({ other }) => other.name.ref)]),
        message: `${tableName(table)}${placeNames(refs)}同一指标与项目绩效表归类不同（如「${first.one.name.text}」本表为${first.one.level2}，${tableName(first.other.table)}${placeName(first.other.name.ref)}为${first.other.level2}）。`,
        basis: BASIS,
        suggestion: SUGGESTION,
        fingerprint: `ND-17|${tableKey(table)}|${first.one.key}`,
      },
    ];
  });
}

function classes(context: CheckContext): Finding[] {
  const forms = inForms(context);
  return [
    ...withinForms(forms),
    ...acrossForms(classed(inOverall(context)), classed(forms)),
    ...acrossForms(
      classedOutcomes(context, '整体支出绩效自评表'),
      classedOutcomes(context, '项目支出绩效自评表'),
    ),
  ];
}

export const sameClass: Check = {
  id: 'ND-17',
  severity: '提示',
  meaning: '同一指标在长期和年度目标中、在整体和项目绩效表中的归类一致。',
  run: classes,
};
