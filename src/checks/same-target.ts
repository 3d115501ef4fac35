/** BX-37: an indicator of the overall form has the target it has in the project's form. */
import type { Finding } from '../findings/finding';
import { tableName, tableTitle } from '../tables/table-name';
import { cellsAt, placeName } from './cells';
import type { Check, CheckContext } from './check';
import { inForms, inOverall, type Placed } from './performance/placed';
import { readTarget, sameUnit } from './performance/target';
import { tableKey } from './table-key';

/** Figures of one unit that differ; operators and texts are not compared. */
function differ(one: Placed, other: Placed): boolean {
  const a = readTarget(one.value?.text ?? '');
  const b = readTarget(other.value?.text ?? '');
  return a !== undefined && b !== undefined && sameUnit(a.unit, b.unit) && !a.figure.equals(b.figure);
}

function targets(context: CheckContext): Finding[] {
  const forms = inForms(context);
  return inOverall(context).flatMap((overall) => {
    const same = forms.filter(
      ({ table, key, term }) =>
        table.set === overall.table.set && key === overall.key && term === overall.term && term !== undefined,
    );
    // Where any form has the figure, the overall one may speak of it.
    if (same.length === 0 || !same.every((form) => differ(overall, form))) return [];
    const form = same[0] as Placed;
    if (!overall.value || !form.value) return [];
    return [
      {
        rule: 'BX-37',
        severity: '核实' as const,
        category: '绩效' as const,
        table: tableTitle(overall.table),
        cells: cellsAt([overall.value.ref, form.value.ref]),
        message: `${tableName(overall.table)}${placeName(overall.value.ref)}${overall.term ?? ''}指标「${overall.name?.text ?? ''}」的指标值为「${overall.value.text}」，${tableName(form.table)}${placeName(form.value.ref)}为「${form.value.text}」。`,
        basis: '同一指标在整体和项目绩效目标表中的指标值应当一致；口径不同的除外（通行做法）。',
        suggestion: '核对是否同一口径；是的统一指标值，不是的在指标名称中写明口径。',
        fingerprint: `BX-37|${tableKey(overall.table)}|${overall.term ?? ''}|${overall.key}`,
      },
    ];
  });
}

export const sameTarget: Check = {
  id: 'BX-37',
  severity: '核实',
  meaning: '同一指标在整体支出绩效目标表和项目支出绩效目标表中的指标值一致。',
  run: targets,
};
