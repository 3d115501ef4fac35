/** Rewrites an archive of the tests as other programs lay it out. Every entry must be plain (no extra fields). */

interface Entry {
  readonly local: number;
  readonly name: Uint8Array;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly data: Uint8Array;
}

function entriesOf(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22;
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < view.getUint16(end + 10, true); i += 1) {
    const nameLength = view.getUint16(at + 28, true);
    const local = view.getUint32(at + 42, true);
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    entries.push({
      local,
      name: bytes.slice(at + 46, at + 46 + nameLength),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      size: view.getUint32(at + 24, true),
      data: bytes.slice(from, from + view.getUint32(at + 20, true)),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Fields of 2, 4 or 8 bytes and runs of bytes, one after the other. */
type Field = readonly [2 | 4 | 8, number] | Uint8Array;

function pack(fields: readonly Field[]): Uint8Array {
  const bytes: number[] = [];
  for (const field of fields) {
    if (field instanceof Uint8Array) bytes.push(...field);
    else {
      let rest = field[1];
      for (let i = 0; i < field[0]; i += 1, rest = Math.floor(rest / 256)) bytes.push(rest % 256);
    }
  }
  return Uint8Array.from(bytes);
}

/** The archive as a program writes it that does not know sizes beforehand: they follow each entry's data. */
export function withDescriptors(bytes: Uint8Array): Uint8Array {
  return layOut(bytes, { flags: 8, zip64: false });
}

/** The archive with every size and position in zip64 fields. */
export function withZip64(bytes: Uint8Array): Uint8Array {
  return layOut(bytes, { flags: 0, zip64: true });
}

/** The archive with one entry's declared uncompressed size changed, in its header and in the directory. */
export function withDeclaredSize(bytes: Uint8Array, name: string, size: number): Uint8Array {
  const entries = entriesOf(bytes).map((entry) =>
    new TextDecoder().decode(entry.name) === name ? { ...entry, size } : entry,
  );
  return layOutEntries(entries, { flags: 0, zip64: false });
}

/** The archive with one entry renamed. */
export function withRenamed(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const entries = entriesOf(bytes).map((entry) =>
    new TextDecoder().decode(entry.name) === from ? { ...entry, name: new TextEncoder().encode(to) } : entry,
  );
  return layOutEntries(entries, { flags: 0, zip64: false });
}

/** The archive with the flag of encrypted entries set on all. */
export function withEncryptedFlag(bytes: Uint8Array): Uint8Array {
  return layOut(bytes, { flags: 1, zip64: false });
}

interface Layout {
  readonly flags: number;
  readonly zip64: boolean;
}

function layOut(bytes: Uint8Array, layout: Layout): Uint8Array {
  return layOutEntries(entriesOf(bytes), layout);
}

const FULL = 0xffffffff;

function layOutEntries(entries: readonly Entry[], { flags, zip64 }: Layout): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const { name, method, crc, size, data } of entries) {
    const follow = flags === 8;
    const descriptor: Field[] = follow
      ? [
          [4, 0x08074b50],
          [4, crc],
          [4, data.length],
          [4, size],
        ]
      : [];
    const local = pack([
      [4, 0x04034b50],
      [2, 20],
      [2, flags],
      [2, method],
      [4, 0x58210000],
      [4, follow ? 0 : crc],
      [4, follow ? 0 : data.length],
      [4, follow ? 0 : size],
      [2, name.length],
      [2, 0],
      name,
      data,
      ...descriptor,
    ]);
    const extra = zip64
      ? pack([
          [2, 1],
          [2, 24],
          [8, size],
          [8, data.length],
          [8, at],
        ])
      : new Uint8Array();
    directory.push(
      pack([
        [4, 0x02014b50],
        [2, 45],
        [2, 45],
        [2, flags],
        [2, method],
        [4, 0x58210000],
        [4, crc],
        [4, zip64 ? FULL : data.length],
        [4, zip64 ? FULL : size],
        [2, name.length],
        [2, extra.length],
        [2, 0],
        [2, 0],
        [2, 0],
        [4, 0],
        [4, zip64 ? FULL : at],
        name,
        extra,
      ]),
    );
    pieces.push(local);
    at += local.length;
  }
  const size = directory.reduce((sum, piece) => sum + piece.length, 0);
  const end64 = zip64
    ? pack([
        [4, 0x06064b50],
        [8, 44],
        [2, 45],
        [2, 45],
        [4, 0],
        [4, 0],
        [8, entries.length],
        [8, entries.length],
        [8, size],
        [8, at],
        [4, 0x07064b50],
        [4, 0],
        [8, at + size],
        [4, 1],
      ])
    : new Uint8Array();
  const count = zip64 ? 0xffff : entries.length;
  const end = pack([
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, zip64 ? FULL : size],
    [4, zip64 ? FULL : at],
    [2, 0],
  ]);
  return pack([...pieces, ...directory, end64, end]);
}
