/**
 * Writes a zip archive: entries of another archive are copied with their compressed data as it stands, new contents are
 * deflated. The same entries give the same bytes: no clock is read.
 */
import { deflateSync } from 'fflate';
import type { ZipEntry } from './zip';
import { crc32 } from './zip';

/** 1 January 1980, midnight: the earliest moment an archive can name. */
const EPOCH = 0x00210000;
const UTF8_NAME = 0x0800;
/** Set where sizes follow the data; they always stand in the header here. */
const SIZES_FOLLOW = 0x0008;

/** A new entry, or new content for `previous`, whose name bytes and date it keeps. */
export function deflateEntry(name: string, content: Uint8Array, previous?: ZipEntry): ZipEntry {
  return {
    name,
    nameBytes: previous?.nameBytes ?? new TextEncoder().encode(name),
    flags: previous === undefined ? UTF8_NAME : previous.flags & UTF8_NAME,
    method: 8,
    modified: previous?.modified ?? EPOCH,
    crc: crc32(content),
    size: content.length,
    madeBy: previous?.madeBy ?? 20,
    externalAttributes: previous?.externalAttributes ?? 0,
    internalAttributes: 0,
    data: deflateSync(content, { level: 6 }),
  };
}

/** The archive of these entries in this order. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const names = entries.reduce((sum, entry) => sum + entry.nameBytes.length, 0);
  const data = entries.reduce((sum, entry) => sum + entry.data.length, 0);
  const bytes = new Uint8Array(entries.length * (30 + 46) + 2 * names + data + 22);
  const view = new DataView(bytes.buffer);
  let at = 0;
  const offsets = entries.map((entry) => {
    const offset = at;
    view.setUint32(at, 0x04034b50, true);
    writeShared(view, at + 4, entry);
    bytes.set(entry.nameBytes, at + 30);
    bytes.set(entry.data, at + 30 + entry.nameBytes.length);
    at += 30 + entry.nameBytes.length + entry.data.length;
    return offset;
  });
  const directory = at;
  entries.forEach((entry, i) => {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, entry.madeBy, true);
    writeShared(view, at + 6, entry);
    view.setUint16(at + 36, entry.internalAttributes, true);
    view.setUint32(at + 38, entry.externalAttributes, true);
    view.setUint32(at + 42, offsets[i] as number, true);
    bytes.set(entry.nameBytes, at + 46);
    at += 46 + entry.nameBytes.length;
  });
  writeEnd(view, at, entries.length, directory);
  return bytes;
}

/** The fields that the local header and the directory share, from "version needed" to the length of the extra field. */
function writeShared(view: DataView, at: number, entry: ZipEntry): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, entry.flags & ~SIZES_FOLLOW, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.modified, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.data.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.nameBytes.length, true);
}

function writeEnd(view: DataView, at: number, count: number, directory: number): void {
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, count, true);
  view.setUint16(at + 10, count, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
}
