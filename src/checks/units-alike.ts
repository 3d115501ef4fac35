/** BX-14: the units of 一般公共预算支出表（分单位） are those of 收入总表, by code and name. */
import { CellWriter } from '../findings/cell-writer';
import type { Finding, Severity } from '../findings/finding';
import type { Correction } from '../findings/correction';
import type { Book, Row } from '../tables/book';
import { tableName, tableTitle } from '../tables/table-name';
import { cellsAt, placeName } from './cells';
import type { Check } from './check';
import { nameChange } from './corrections/names';
import { asSuggestions, tied, wordsCorrection } from './corrections/wording';
import { firstFew, whereFound } from './fold';
import { unitRows, withoutBrackets, type UnitRow } from './organisations';
import { tableKey } from './table-key';

const BASIS = '同一部门的单位在各表中应当一致。';

function finding(
  row: UnitRow,
  refs: UnitRow[],
  severity: Severity,
  key: string,
  message: string,
  suggestion: string,
): Finding {
  return {
    rule: 'BX-14',
    severity,
    category: '表间',
    table: tableTitle(row.table),
    cells: cellsAt(refs.map(({ ref }) => ref)),
    message,
    basis: BASIS,
    suggestion,
    fingerprint: ['BX-14', tableKey(row.table), key].join('|'),
  };
}

const keyOf = ({ code, name }: UnitRow): string => code ?? withoutBrackets(name);

/** Whether a unit of 收入总表 has an appropriation of the general budget, as far as its columns tell. */
function hasAppropriation(row: Row): boolean {
  const cells = [...row.amounts].filter(([key]) => /一般公共预算|财政拨款/.test(key)).map(([, cell]) => cell);
  const figures = cells.length > 0 ? cells : [...row.amounts.values()];
  return figures.some(({ reading }) => reading.kind === 'number' && !reading.value.isZero());
}

function compare(income: readonly UnitRow[], byUnit: readonly UnitRow[], writer: CellWriter): Finding[] {
  const first = byUnit[0];
  const other = income[0];
  if (!first || !other) return [];
  const known = new Map(income.map((row) => [keyOf(row), row]));
  const told = new Set(byUnit.map(keyOf));
  const extra = byUnit.filter((row) => !known.has(keyOf(row)));
  const findings: Finding[] = byUnit.flatMap((row) => {
    const twin = known.get(keyOf(row));
    if (!twin || withoutBrackets(twin.name) === withoutBrackets(row.name)) return [];
    const message = `单位${row.code ?? ''}名称不一致：${whereFound([row])}为「${row.name}」，${whereFound([twin])}为「${twin.name}」。`;
    const told = finding(row, [row, twin], '核实', keyOf(row), message, '请核对单位编码和名称后统一。');
    const renamed = (one: UnitRow, other: UnitRow): Correction[] =>
      wordsCorrection([nameChange(writer, one.ref, one.name, other.name)], one.name, other.name);
    return [{ ...told, ...asSuggestions(tied([...renamed(row, twin), ...renamed(twin, row)])) }];
  });
  const names = (rows: readonly UnitRow[]): string =>
    firstFew(rows.map((row) => `${placeName(row.ref)}「${row.code ?? ''}${row.name}」`));
  if (extra.length > 0)
    findings.push(
      finding(
        first,
        extra,
        '核实',
        `多|${extra.map(keyOf).join('、')}`,
        `${tableName(first.table)}列有${names(extra)}，${tableName(other.table)}没有。`,
        '请核对单位编码和名称，或补列单位。',
      ),
    );
  // A unit without appropriation has nothing to show there.
  const missing = income.filter((row) => !told.has(keyOf(row)) && hasAppropriation(row.row));
  if (missing.length > 0)
    findings.push(
      finding(
        first,
        missing,
        '核实',
        `少|${missing.map(keyOf).join('、')}`,
        `${tableName(other.table)}列有${names(missing)}，${tableName(first.table)}没有。`,
        '请核对单位编码，或补列单位。',
      ),
    );
  return findings;
}

/**
 * The department is a row under 合计 in the one table and the total itself in the other: lawful, but a total left out looks
 * like it.
 */
function totalsInstead(rows: readonly UnitRow[], units: readonly UnitRow[]): Finding[] {
  return rows.flatMap((total) => {
    const twin = units.find((row) => row.table.kind !== total.table.kind && keyOf(row) === keyOf(total));
    const hasOwn = units.some((row) => row.table === total.table && keyOf(row) === keyOf(total));
    if (!twin || hasOwn) return [];
    const told = finding(
      total,
      [total, twin],
      '提示',
      `合计|${keyOf(total)}`,
      `${tableName(total.table)}以${placeName(total.ref)}「${total.code ?? ''}${total.name}」为合计行，${tableName(twin.table)}另有合计行。`,
      '核对是否漏列合计行；只有一个部门的，两种列法均可，宜统一。',
    );
    const amounts = [...total.row.amounts.values()].map(({ ref }) => ref);
    return [{ ...told, cells: cellsAt([total.ref, ...amounts, twin.ref]) }];
  });
}

function run(book: Book, writer: CellWriter): Finding[] {
  const rows = unitRows(book);
  return book.sets.flatMap((_, set) => {
    const all = rows.filter(
      ({ table }) =>
        table.set === set &&
        !table.exempt &&
        (table.kind === '收入总表' || table.kind === '一般公共预算支出分单位表'),
    );
    const own = all.filter(({ row }) => row.role !== '合计');
    const instead = totalsInstead(
      all.filter(({ row }) => row.role === '合计'),
      own,
    );
    // A unit that is the other table's total is there.
    const totals = new Set(all.filter(({ row }) => row.role === '合计').map(keyOf));
    const told = own.filter((row) => instead.length === 0 || !totals.has(keyOf(row)));
    return [
      ...instead,
      ...compare(
        told.filter(({ table }) => table.kind === '收入总表'),
        told.filter(({ table }) => table.kind === '一般公共预算支出分单位表'),
        writer,
      ),
    ];
  });
}

export const unitsAlike: Check = {
  id: 'BX-14',
  severity: '核实',
  meaning: '一般公共预算支出表（分单位）的单位与收入总表的单位一致。',
  run: ({ book, snapshot }) => run(book, new CellWriter(snapshot)),
};
