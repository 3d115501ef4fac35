/**
 * Every sentence this host says to the user when a file cannot be read or written, or when changes are refused:
 * together, so that one person can read them all for tone. Each says what is wrong and what to do.
 */
import type { CellRef } from '../../grid/address';
import { ChangesRefused } from '../../grid/changes';
import { HostError } from '../../grid/host';

const SAVE_AGAIN = '请用 Excel 或 WPS 打开，另存为 .xlsx 文件后再试。';

/** A package or one of its parts is not as it should be. `what` is a short Chinese phrase. */
export function damaged(what: string, part?: string, cause?: unknown): HostError {
  const where = part === undefined ? '' : `（${part}）`;
  return new HostError(
    'damaged',
    `文件已损坏：${what}${where}。请用 Excel 或 WPS 打开并修复，另存为 .xlsx 文件后再试；打不开的，请重新取得原文件。`,
    cause === undefined ? undefined : { cause },
  );
}

/** The file ends before its contents do. */
export function cutShort(): HostError {
  return new HostError('truncated', '文件不完整，可能没有下载或复制完。请重新取得原文件后再试。');
}

/** The file, or what it unpacks to, is beyond what is read. */
export function tooLarge(what: string): HostError {
  return new HostError('too-large', `${what}，超出可以处理的范围。请删去多余的空白行列和图片，另存后再试。`);
}

/** The package unpacks to an amount that no workbook needs. */
export function bomb(): HostError {
  return new HostError(
    'too-large',
    '文件解压后过大，不像正常的工作簿，已停止读取。请核对文件来源；确为本单位文件的，请另存为新的 .xlsx 文件后再试。',
  );
}

/** The workbook is protected by a password against opening. */
export function encrypted(): HostError {
  return new HostError(
    'encrypted',
    '文件设有打开密码，无法读取。请先在 Excel 中取消密码（文件—信息—保护工作簿—用密码进行加密，清空密码），保存后再试。',
  );
}

/** A spreadsheet, but of a format that is not read here. `format` names it, as in 「.xls 格式」. */
export function otherFormat(format: string): HostError {
  return new HostError('legacy-format', `${format}的文件不能直接读取。${SAVE_AGAIN}`);
}

/** No spreadsheet at all. `what` says what it is. */
export function notAWorkbook(what: string): HostError {
  return new HostError('not-a-workbook', `${what}，不是 Excel 工作簿。请选择 .xlsx 文件。`);
}

/** The file has no bytes. */
export function emptyFile(): HostError {
  return new HostError('not-a-workbook', '文件是空的（0 字节）。请重新取得原文件后再试。');
}

/** Nothing, or nothing readable, stands at the path. */
export function notFound(path: string, why: string, cause?: unknown): HostError {
  return new HostError('not-found', `${why}：${path}。请核对文件名和所在文件夹。`, { cause });
}

/** The file could not be written; nothing was left behind. */
export function writeFailed(path: string, why: string, cause?: unknown): HostError {
  return new HostError(
    'write-failed',
    `没有写入 ${path}：${why}`,
    cause === undefined ? undefined : { cause },
  );
}

/** A sheet is protected against editing. */
export function sheetProtected(name: string, cells: readonly CellRef[] = []): ChangesRefused {
  return new ChangesRefused({
    reason: 'protected',
    cells,
    sheet: name,
    message: `工作表「${name}」受保护，没有写入。请先在 Excel 中撤销工作表保护，保存后再试。`,
  });
}

/** The workbook's structure is protected: no sheet may be added or removed. */
export function structureProtected(name: string): ChangesRefused {
  return new ChangesRefused({
    reason: 'protected',
    cells: [],
    sheet: name,
    message: '工作簿结构受保护，不能增加或删除工作表，没有写入。请先在 Excel 中撤销工作簿保护，保存后再试。',
  });
}

/** The workbook was changed after rows were inserted or removed, so going back would lose what was done since. */
export function rowsStand(name: string): ChangesRefused {
  return new ChangesRefused({
    reason: 'changed',
    cells: [],
    sheet: name,
    message: `工作表「${name}」增删行之后，工作簿又有改动，不能撤销。请手工更正这张表的行。`,
  });
}

/** Removing a row, and going back to a whole workbook, are done by themselves: nothing else can be asked for with it. */
export function rowsNotAlone(): ChangesRefused {
  return new ChangesRefused({
    reason: 'invalid',
    cells: [],
    message: '删去行、撤销增删行不能与其他更改同时进行，没有写入。',
  });
}
