/**
 * Workbook files on disk, for Node alone: reading a path, and writing beside and renaming, so that a file is never
 * half written. Every failure is a HostError with a sentence that says what to do.
 */
import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { open, realpath, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Changes } from '../../grid/changes';
import type { WorkbookHost } from '../../grid/host';
import { HostError } from '../../grid/host';
import type { Snapshot } from '../../grid/snapshot';
import { LARGEST_FILE } from './bounds';
import { cutShort, notAWorkbook, notFound, tooLarge, writeFailed } from './failures';
import type { FileWorkbook } from './file-workbook';
import { openWorkbook } from './file-workbook';

export interface ReadOptions {
  /** The largest file to read, in bytes. */
  readonly largest?: number;
}

export interface SaveOptions {
  /** The file may be the one that was read. Without this, saving over the input is refused. */
  readonly overInput?: boolean;
}

/** A workbook file on disk. Changes stay in memory until `save`. */
export class NodeFileHost implements WorkbookHost {
  private constructor(
    /** The path as it was given. */
    readonly path: string,
    private readonly workbook: FileWorkbook,
  ) {}

  /** Reads and opens a file. Throws HostError. */
  static async open(path: string, options: ReadOptions = {}): Promise<NodeFileHost> {
    return new NodeFileHost(path, openWorkbook(await readWorkbookBytes(path, options)));
  }

  read(): Promise<Snapshot> {
    return this.workbook.read();
  }

  apply(changes: Changes): Promise<Changes> {
    return this.workbook.apply(changes);
  }

  /** The file as it would be written. */
  bytes(): Uint8Array {
    return this.workbook.bytes();
  }

  /** Writes the workbook to a path. Throws HostError 'write-failed'; the file that stood there is then untouched. */
  async save(path: string, options: SaveOptions = {}): Promise<void> {
    if (options.overInput !== true && (await isSameFile(path, this.path))) {
      throw writeFailed(path, '输出文件就是原文件。请换一个文件名，以免覆盖原文件。');
    }
    await writeWorkbookBytes(path, this.bytes());
  }
}

/** The bytes of a regular file. Throws HostError where there is none, it cannot be read, or it is too large. */
export async function readWorkbookBytes(path: string, options: ReadOptions = {}): Promise<Uint8Array> {
  const largest = options.largest ?? LARGEST_FILE;
  if (basename(path).startsWith('~$')) throw notAWorkbook('这是 Excel 或 WPS 打开文件时留下的临时文件');
  try {
    const status = await stat(path);
    if (status.isDirectory()) throw notAWorkbook('这是文件夹');
    if (!status.isFile()) throw notAWorkbook('这不是普通文件');
    if (status.size > largest) throw tooLarge(`文件有 ${megabytes(status.size)} MB`);
    return await readWhole(path, status.size);
  } catch (cause) {
    throw cause instanceof HostError ? cause : readFailure(path, cause);
  }
}

/** No more than `size` bytes are taken, however the file grows meanwhile. */
async function readWhole(path: string, size: number): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const bytes = new Uint8Array(size);
    let filled = 0;
    while (filled < size) {
      const { bytesRead } = await file.read(bytes, filled, size - filled, filled);
      if (bytesRead === 0) throw cutShort();
      filled += bytesRead;
    }
    return bytes;
  } finally {
    await file.close();
  }
}

/**
 * Writes a file under a hidden name in the same folder, brings it to disk and renames it over `path`: whoever looks
 * sees the old file or the new one. Throws HostError 'write-failed' and leaves nothing behind.
 */
export async function writeWorkbookBytes(path: string, bytes: Uint8Array): Promise<void> {
  const target = await realpath(path).catch(() => resolve(path));
  const beside = join(dirname(target), `.gongkai-${randomBytes(6).toString('hex')}.tmp`);
  try {
    const status = await stat(target).catch(() => undefined);
    if (status?.isDirectory() === true) throw writeFailed(path, '这是文件夹。请写明文件名。');
    await writeWhole(beside, bytes, status === undefined ? 0o666 : status.mode & 0o777);
    await rename(beside, target);
  } catch (cause) {
    await unlink(beside).catch(() => undefined);
    throw cause instanceof HostError ? cause : writeFailure(path, cause);
  }
  await syncFolder(dirname(target));
}

async function writeWhole(path: string, bytes: Uint8Array, mode: number): Promise<void> {
  const file = await open(path, constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY, mode);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Brings the renaming itself to disk where the system can; the file is whole either way. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const opened = await open(folder, 'r');
    await opened.sync().finally(() => opened.close());
  } catch {
    // Windows cannot open folders.
  }
}

/** Whether two paths lead to one existing file, links included. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  if (resolve(one) === resolve(other)) return true;
  try {
    const [first, second] = await Promise.all([stat(one), stat(other)]);
    return first.dev === second.dev && first.ino === second.ino;
  } catch {
    return false;
  }
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / (1024 * 1024));
}

function codeOf(cause: unknown): string {
  return typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
}

const READ_FAILURES: Readonly<Record<string, string>> = {
  ENOENT: '找不到文件',
  ENOTDIR: '找不到文件',
  ENAMETOOLONG: '文件名过长',
  EACCES: '没有读取权限',
  EPERM: '没有读取权限',
  EBUSY: '文件正被其他程序占用，请关闭后再试',
};

function readFailure(path: string, cause: unknown): HostError {
  const code = codeOf(cause);
  return notFound(path, READ_FAILURES[code] ?? `无法读取文件${code === '' ? '' : `（${code}）`}`, cause);
}

const WRITE_FAILURES: Readonly<Record<string, string>> = {
  ENOENT: '文件夹不存在。请核对路径，或先建立文件夹。',
  ENOTDIR: '路径中有一段不是文件夹。请核对路径。',
  EACCES: '没有写入权限，或文件正被 Excel、WPS 打开。请关闭文件或换一个文件夹。',
  EPERM: '没有写入权限，或文件正被 Excel、WPS 打开。请关闭文件或换一个文件夹。',
  EBUSY: '文件正被 Excel、WPS 打开。请关闭后再试。',
  EROFS: '磁盘是只读的。请换一个文件夹。',
  ENOSPC: '磁盘空间不足。请清理后再试。',
  EDQUOT: '磁盘配额已满。请清理后再试。',
  ENAMETOOLONG: '文件名过长。请换一个较短的文件名。',
};

function writeFailure(path: string, cause: unknown): HostError {
  const code = codeOf(cause);
  return writeFailed(path, WRITE_FAILURES[code] ?? `写入时出错（${code}）。请换一个文件夹再试。`, cause);
}
