/**
 * Every sentence this host says to the user when the workbook in Excel cannot be read or written, or when changes are
 * refused: together, so that one person can read them all for tone. Each says what is wrong and what to do.
 *
 * Errors of the Excel library carry the statements that failed, and those hold what stands in cells. Only their code,
 * message and place are kept; see `plainCause`.
 */
import type { CellRef } from '../../grid/address';
import { ChangesRefused } from '../../grid/changes';
import type { HostErrorCode } from '../../grid/host';
import { HostError } from '../../grid/host';
import { named } from '../refusals';

/** What is said for the codes the Excel library fails with. */
const SENTENCES: Readonly<Record<string, readonly [HostErrorCode, string]>> = {
  InvalidOperationInCellEditMode: [
    'busy',
    '有单元格正在编辑，Excel 不接受操作。请按回车键确认或按 Esc 键取消，再试一次。',
  ],
  AccessDenied: ['read-only', '工作表或工作簿受保护，Excel 不允许更改。请先撤销保护再试。'],
  RequestPayloadSizeLimitExceeded: ['too-large', '一次写入的内容过多，Excel 不接受。请分几次写入。'],
  ResponsePayloadSizeLimitExceeded: [
    'too-large',
    '工作簿内容过多，Excel 无法一次读出。请删去多余的空白行列后再试，或在网页版中打开这个文件审核。',
  ],
  ItemNotFound: ['not-found', '要找的工作表已被删除或改名。请重新校验后再试。'],
  InvalidReference: ['not-found', '要找的单元格已不存在。请重新校验后再试。'],
  GeneralException: [
    'lost-focus',
    'Excel 没有完成操作，可能切换到了另一个工作簿。请回到要审核的工作簿，再试一次。',
  ],
};

const UNSUPPORTED_CODES: readonly string[] = [
  'ApiNotFound',
  'ApiNotAvailable',
  'NotImplemented',
  'UnsupportedOperation',
];

/** Turns whatever a request to Excel failed with into a failure the user can be told of. */
export function fromExcel(error: unknown): HostError | ChangesRefused {
  if (error instanceof HostError || error instanceof ChangesRefused) return error;
  const code = codeOf(error);
  const known = SENTENCES[code];
  const options = { cause: plainCause(error) };
  if (known !== undefined) return new HostError(known[0], known[1], options);
  if (UNSUPPORTED_CODES.includes(code)) return unsupported(options);
  const shown = code === '' ? '' : `（${code}）`;
  return new HostError(
    'program',
    `Excel 没有完成操作${shown}。请再试一次；仍然不行的，保存并重新打开工作簿后再试。`,
    options,
  );
}

/** The library's code of an error; empty where it has none. */
export function codeOf(error: unknown): string {
  const code: unknown = typeof error === 'object' && error !== null && 'code' in error ? error.code : '';
  return typeof code === 'string' ? code : '';
}

/** What may be kept of an error: nothing that quotes cells. */
function plainCause(error: unknown): Error {
  const code = codeOf(error);
  if (code === '') return new Error(error instanceof Error ? error.message : 'unknown failure');
  const info: unknown =
    typeof error === 'object' && error !== null && 'debugInfo' in error ? error.debugInfo : undefined;
  const place: unknown =
    typeof info === 'object' && info !== null && 'errorLocation' in info ? info.errorLocation : undefined;
  return new Error(typeof place === 'string' && place !== '' ? `${code} at ${place}` : code);
}

/** Excel did not answer within the time allowed: mostly because somebody types in a cell. */
export function noAnswer(): HostError {
  return new HostError(
    'busy',
    'Excel 没有回应，可能有单元格正在编辑，或者打开着对话框。请按回车键或 Esc 键结束编辑、关闭对话框，再试一次。',
  );
}

/** This Excel is older than what the add-in is made for, or cannot do what was asked. */
export function unsupported(options?: { cause?: unknown }): HostError {
  return new HostError(
    'unsupported',
    '这个版本的 Excel 不支持此项操作。请使用 Excel 2021、Microsoft 365 或网页版 Excel，也可以在浏览器中打开审核页面。',
    options,
  );
}

/** The sheet cannot be shown because it is hidden. */
export function sheetHidden(name: string): HostError {
  return new HostError(
    'unsupported',
    `工作表「${name}」已隐藏，无法定位。请先取消隐藏（右击任一工作表标签，选「取消隐藏」）。`,
  );
}

/** The sheet is gone. */
export function sheetGone(name: string): HostError {
  return new HostError('not-found', `工作簿中已没有工作表「${name}」。请重新校验后再试。`);
}

/** The workbook was opened for reading only. */
export function readOnlyBook(): HostError {
  return new HostError('read-only', '工作簿以只读方式打开，没有写入。请另存一份，在另存的工作簿中再试。');
}

/** Some sheets could not be marked; the others were. */
export function notMarked(names: readonly string[]): HostError {
  const named = names.map((name) => `「${name}」`).join('、');
  return new HostError(
    'read-only',
    `工作表${named}受保护，没有标记，其余已标记。需要标记的，请先撤销工作表保护再试。`,
  );
}

/** A write failed on its way, and what had been written was taken back. */
export function writtenBack(failure: HostError | ChangesRefused): HostError {
  const code = failure instanceof HostError ? failure.code : 'write-failed';
  return new HostError(code, `${failure.message}工作簿已恢复原样，没有写入。`, { cause: failure });
}

/** A write failed on its way, and taking it back failed too. */
export function halfWritten(where: readonly string[], failure: HostError | ChangesRefused): HostError {
  return new HostError(
    'write-failed',
    `写入时 Excel 中断，也没能恢复原样，${where.join('、')}可能只写了一部分。请按 Ctrl+Z 撤销，或不保存关闭工作簿后重新打开。`,
    { cause: failure },
  );
}

/** Rows are taken out, and put back, by themselves: all other addresses would mean other cells. */
export function rowsNotAlone(): ChangesRefused {
  return new ChangesRefused({
    reason: 'invalid',
    cells: [],
    message: '删去行、撤销增删行不能与其他更改同时进行，没有写入。',
  });
}

/** After writing, cells do not hold what was written. */
export function notAsWritten(cells: readonly CellRef[]): HostError {
  return new HostError('write-failed', `${named(cells)}写入后与要写的内容不一致。`);
}

/** A sheet is protected against editing. */
export function sheetProtected(name: string, cells: readonly CellRef[] = []): ChangesRefused {
  return new ChangesRefused({
    reason: 'protected',
    cells,
    sheet: name,
    message: `工作表「${name}」受保护，没有写入。请先撤销工作表保护（审阅—撤销工作表保护）再试。`,
  });
}

/** The workbook's structure is protected: no sheet may be added or removed. */
export function structureProtected(name: string): ChangesRefused {
  return new ChangesRefused({
    reason: 'protected',
    cells: [],
    sheet: name,
    message: '工作簿结构受保护，不能增加或删除工作表，没有写入。请先撤销工作簿保护（审阅—保护工作簿）再试。',
  });
}
