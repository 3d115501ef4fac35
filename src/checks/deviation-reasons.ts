/** ND-16b: a result far from its target has its reason in the 绩效自评表. */
import type { Finding } from '../findings/finding';
import type { CellRef } from '../grid/address';
import { sheetNamed, shownText, type Snapshot } from '../grid/snapshot';
import type { Table } from '../tables/book';
import { normalise } from '../tables/words/label';
import { tableName, tableTitle } from '../tables/table-name';
import { cellsAt, placeNames } from './cells';
import type { Check, CheckContext } from './check';
import { evaluationTables, outcomesOf, unitsElsewhere, type Outcome } from './performance/outcomes';
import { readTarget, sameUnit } from './performance/target';
import { mayBeCovered } from './performance/unknown-spans';
import { tableKey } from './table-key';

/** From what deviation on a reason is asked, in percent of the target. Places ask it from 20 or 30 %. */
const FAR = 30;

/** Words that give no reason. */
const NO_REASON =
  /^(?:无|没有|不适用|暂无|无偏差|无(?:较大)?偏差(?:情况|原因)?|(?:指标|目标|任务)?(?:均|都)?已?(?:经)?(?:全部|全面|均|都|按时|按期|如期|超额)*(?:完成|达标)(?:全部|年度|年初)*(?:目标|任务|指标)?)?[。.!]?$/;

interface Far {
  readonly outcome: Outcome;
  readonly actual: CellRef;
  /** Actual value in percent of the target. */
  readonly percent: string;
}

/** The indicator, if its result is far from the target. Staying well below an upper limit is no deviation. */
function farOf(outcome: Outcome, unitElsewhere: boolean): Far[] {
  const { aim, actual } = outcome;
  const read = actual && readTarget(actual.text);
  if (!aim || !actual || !read || aim.figure.isZero()) return [];
  // A bare figure is taken in the target's unit, as ND-16 asks for it.
  if (!unitElsewhere && read.unit !== '' && !sameUnit(aim.unit, read.unit)) return [];
  if (read.unit === '' && aim.unit.includes('%') && read.figure.lte(1)) return [];
  const percent = read.figure.div(aim.figure).times(100);
  const limit = aim.operator === '≤' || aim.operator === '<';
  if (percent.minus(100).abs().lte(FAR) || (limit && percent.lt(100))) return [];
  return [{ outcome, actual: actual.ref, percent: percent.toDecimalPlaces(1).toString() }];
}

/** The label the form asks for reasons under, and whether it stands in the header of the indicators. */
function asked(
  table: Table,
  snapshot: Snapshot,
): { readonly ref: CellRef; readonly inHeader: boolean } | undefined {
  const sheet = sheetNamed(snapshot, table.sheet);
  for (let row = table.area.top; sheet && row <= table.area.bottom; row += 1) {
    const labels = Array.from(sheet.rows.get(row) ?? [], (cell) => normalise(shownText(cell)));
    const column = labels.findIndex((label) => label.length <= 24 && /偏差.*原因/.test(label));
    if (column >= 0)
      return { ref: { sheet: table.sheet, row, column }, inHeader: labels.includes('三级指标') };
  }
  return undefined;
}

const givesReason = (text: string | undefined): boolean => !NO_REASON.test(normalise(text ?? ''));

function check(table: Table, context: CheckContext): Finding[] {
  const place = asked(table, context.snapshot);
  const field = table.fields.get('偏差原因');
  if (!place || (!place.inHeader && givesReason(field?.text))) return [];
  const elsewhere = unitsElsewhere(table, context);
  const outcomes = outcomesOf(table);
  const rows = outcomes.map(({ row }) => row);
  const far = outcomes
    .filter(
      ({ row, reason }) =>
        !givesReason(reason?.text) &&
        !(place.inHeader && mayBeCovered(context.snapshot, table.sheet, rows, row.row, place.ref.column)),
    )
    .flatMap((outcome) => farOf(outcome, elsewhere(outcome)));
  const first = far[0];
  if (!first) return [];
  const refs = far.map(({ actual }) => actual);
  const { name, target, actual } = first.outcome;
  const reason = place.inHeader ? '偏差原因' : `偏差原因${field ? `填「${field.text.trim()}」` : ''}`;
  return [
    {
      rule: 'ND-16b',
      severity: '核实',
      category: '绩效',
      table: tableTitle(table),
      cells: cellsAt(place.inHeader ? refs : [...refs, field?.ref ?? place.ref]),
      message: `${tableName(table)}${placeNames(refs)}实际完成值与目标值相差超过${FAR}%（如「${name.text}」目标值「${target?.text ?? ''}」，实际完成值「${actual?.text ?? ''}」，为目标值的${first.percent}%），${reason}${field && !place.inHeader ? '' : '没有填写'}。`,
      basis: `偏差大的指标应当说明原因（表内「偏差原因」栏；偏差的界限各地为20%或30%，这里按${FAR}%）。`,
      suggestion: '说明偏差原因；目标值定得过低或填错的，请一并核对。',
      fingerprint: `ND-16b|${tableKey(table)}`,
    },
  ];
}

export const deviationReasons: Check = {
  id: 'ND-16b',
  severity: '核实',
  meaning: '绩效自评表中实际完成值与目标值相差30%以上的指标，填写了偏差原因。',
  run: (context) => evaluationTables(context).flatMap((table) => check(table, context)),
};
