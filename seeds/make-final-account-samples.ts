/**
 * Makes the two samples of final accounts: `npm run seeds`. wuchang-2023-final-accounts-clean.xlsx is written from
 * final-accounts/tables.ts and evaluations.ts; wuchang-2023-final-accounts.xlsx is the same with the faults of
 * final-accounts/faults.ts. Same data, same bytes.
 */
import { join } from 'node:path';
import { parseA1 } from '../src/grid/address';
import type { SetCell } from '../src/grid/changes';
import { cellAt, sheetNamed } from '../src/grid/snapshot';
import { openWorkbook } from '../src/hosts/file/file-workbook';
import { writeWorkbookBytes } from '../src/hosts/file/node';
import { EVALUATIONS } from './final-accounts/evaluations';
import { FAULTS, type Fault } from './final-accounts/faults';
import { FRONT, TABLES } from './final-accounts/tables';
import { workbookBytes } from './final-accounts/write-workbook';

export const CLEAN_FINAL_ACCOUNTS = join(__dirname, 'workbooks/wuchang-2023-final-accounts-clean.xlsx');
export const FAULTY_FINAL_ACCOUNTS = join(__dirname, 'workbooks/wuchang-2023-final-accounts.xlsx');

/** The consistent sample's bytes. */
export function cleanFinalAccounts(): Uint8Array {
  return workbookBytes([...FRONT, ...TABLES, ...EVALUATIONS]);
}

/** The consistent sample with the faults put in. Throws where a cell does not hold what the list expects. */
export async function faultyFinalAccounts(faults: readonly Fault[] = FAULTS): Promise<Uint8Array> {
  const workbook = openWorkbook(cleanFinalAccounts());
  const snapshot = await workbook.read();
  const problems: string[] = [];
  const changes = faults.flatMap((fault): SetCell[] => {
    const place = parseA1(fault.cell);
    const sheet = sheetNamed(snapshot, fault.sheet);
    const held = place && sheet ? (cellAt(sheet, place.row, place.column)?.value ?? null) : undefined;
    if (!place || held !== fault.from) {
      problems.push(
        `${fault.id} 「${fault.sheet}」${fault.cell}：应为 ${fault.from}，实为 ${JSON.stringify(held)}`,
      );
      return [];
    }
    const at = { sheet: fault.sheet, ...place };
    return [{ kind: 'setCell', at, expect: { value: fault.from }, write: { value: fault.to } }];
  });
  if (problems.length > 0) throw new Error(`错误清单与决算样例不符，未生成：\n${problems.join('\n')}`);
  await workbook.apply(changes);
  return workbook.bytes();
}

async function main(): Promise<void> {
  await writeWorkbookBytes(CLEAN_FINAL_ACCOUNTS, cleanFinalAccounts());
  await writeWorkbookBytes(FAULTY_FINAL_ACCOUNTS, await faultyFinalAccounts());
  console.log(`已生成 ${CLEAN_FINAL_ACCOUNTS} 和 ${FAULTY_FINAL_ACCOUNTS}：错误 ${FAULTS.length} 格。`);
}

if (require.main === module) {
  main().catch((failure: unknown) => {
    console.error(failure instanceof Error ? failure.message : failure);
    process.exitCode = 1;
  });
}
