/**
 * The zip container, read from its central directory: which entries there are and where their data lies. Nothing in a
 * header is believed further than the bounds; inflating never yields more than an entry declared.
 * Knows nothing of workbooks.
 */
import { inflateSync } from 'fflate';
import { LARGEST_INFLATED, MOST_PARTS, RATIO_FREE, SUSPICIOUS_RATIO, TIGHTEST_RATIO } from './bounds';
import { bomb, cutShort, damaged, encrypted } from './failures';

/** One entry, with everything needed to copy it unchanged into another archive. */
export interface ZipEntry {
  readonly name: string;
  readonly nameBytes: Uint8Array;
  readonly flags: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** DOS time and date, as one 32-bit number. */
  readonly modified: number;
  readonly crc: number;
  /** Uncompressed size in bytes, as declared; `inflateEntry` verifies it. */
  readonly size: number;
  readonly madeBy: number;
  readonly externalAttributes: number;
  readonly internalAttributes: number;
  /** The data as it stands in the archive, compressed. */
  readonly data: Uint8Array;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
const END_LENGTH = 22;

/** Whether the bytes begin as a zip archive does. */
export function looksLikeZip(bytes: Uint8Array): boolean {
  return (
    bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5) && bytes[3] === bytes[2] + 1
  );
}

/** The entries of an archive in their order. Throws HostError 'truncated', 'damaged', 'encrypted' or 'too-large'. */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  if (directory.count > MOST_PARTS) throw bomb();
  const entries: ZipEntry[] = [];
  let at = directory.offset;
  for (let i = 0; i < directory.count; i += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) throw damaged('压缩包目录不完整');
    entries.push(readEntry(bytes, view, at));
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries.filter((entry) => !(entry.name.endsWith('/') && entry.size === 0));
}

interface Directory {
  readonly offset: number;
  readonly count: number;
}

function findDirectory(view: DataView): Directory {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= 0 && at >= last - 0xffff; at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    if (at + END_LENGTH + view.getUint16(at + 20, true) > view.byteLength) continue;
    const directory = findDirectory64(view, at) ?? {
      count: view.getUint16(at + 10, true),
      offset: view.getUint32(at + 16, true),
    };
    if (directory.offset > at) throw cutShort();
    return directory;
  }
  throw cutShort();
}

function findDirectory64(view: DataView, end: number): Directory | undefined {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR64) return undefined;
  const at = readLength64(view, locator + 8);
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== END64) throw damaged('压缩包目录不完整');
  return { count: readLength64(view, at + 32), offset: readLength64(view, at + 48) };
}

/** A 64-bit length; one beyond exact numbers cannot be right. */
function readLength64(view: DataView, at: number): number {
  if (at + 8 > view.byteLength) throw damaged('压缩包目录不完整');
  const value = view.getBigUint64(at, true);
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw damaged('压缩包目录有误');
  return Number(value);
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  if (at + 46 + nameLength + extraLength > bytes.length) throw damaged('压缩包目录不完整');
  if ((flags & 1) !== 0) throw encrypted();
  const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength);
  const name = decodeName(nameBytes);
  const lengths = readLengths(view, at, at + 46 + nameLength, extraLength);
  const method = view.getUint16(at + 10, true);
  if (method !== 0 && method !== 8) throw damaged('压缩方式不受支持', name);
  return {
    name,
    nameBytes,
    flags,
    method,
    modified: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    size: lengths.size,
    madeBy: view.getUint16(at + 4, true),
    internalAttributes: view.getUint16(at + 36, true),
    externalAttributes: view.getUint32(at + 38, true),
    data: entryData(bytes, view, lengths, name),
  };
}

interface Lengths {
  size: number;
  compressed: number;
  offset: number;
}

/** Sizes and position, taken from the zip64 field where the plain ones are full. */
function readLengths(view: DataView, at: number, extraFrom: number, extraLength: number): Lengths {
  const lengths: Lengths = {
    size: view.getUint32(at + 24, true),
    compressed: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  };
  const extraTo = extraFrom + extraLength;
  for (let field = extraFrom; field + 4 <= extraTo; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let value = field + 4;
    for (const key of ['size', 'compressed', 'offset'] as const) {
      if (lengths[key] !== 0xffffffff) continue;
      lengths[key] = readLength64(view, value);
      value += 8;
    }
  }
  return lengths;
}

function entryData(bytes: Uint8Array, view: DataView, lengths: Lengths, name: string): Uint8Array {
  const { offset, compressed } = lengths;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL)
    throw damaged('压缩包目录有误', name);
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (from + compressed > bytes.length) throw cutShort();
  return bytes.subarray(from, from + compressed);
}

function decodeName(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes).replace(/\\/g, '/').replace(/^\/+/, '');
}

/** Refuses entries whose declared sizes no workbook needs. */
export function checkBounds(entries: readonly ZipEntry[]): void {
  let total = 0;
  for (const { size, data } of entries) {
    total += size;
    if (total > LARGEST_INFLATED || size > 64 + data.length * TIGHTEST_RATIO) throw bomb();
    if (size > RATIO_FREE && size > data.length * SUSPICIOUS_RATIO) throw bomb();
  }
}

/**
 * What an entry holds. The buffer has exactly the declared size and never grows, so a header that lies costs nothing:
 * the checksum does not fit then. Throws HostError 'damaged'.
 */
export function inflateEntry(entry: ZipEntry): Uint8Array {
  checkBounds([entry]);
  const content = entry.method === 0 ? entry.data : inflateExactly(entry);
  if (content.length !== entry.size || crc32(content) !== entry.crc) throw damaged('校验和不符', entry.name);
  return content;
}

function inflateExactly(entry: ZipEntry): Uint8Array {
  try {
    return inflateSync(entry.data, { out: new Uint8Array(entry.size) });
  } catch (cause) {
    throw damaged('压缩数据有误', entry.name, cause);
  }
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = (crc & 1) === 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

/** The checksum that zip archives use. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (let i = 0; i < bytes.length; i += 1) {
    crc = (CRC_TABLE[(crc ^ (bytes[i] as number)) & 0xff] as number) ^ (crc >>> 8);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
