/** Reads the comma-separated files under seeds/catalogue: a header row, then rows; fields may be quoted. */

/** Rows by column name. Fields that a row lacks are missing from its record. */
export function readCsv(text: string): Record<string, string | undefined>[] {
  const lines = text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .filter((line) => line !== '');
  const header = fields(lines[0] ?? '');
  return lines.slice(1).map((line) => {
    const row: Record<string, string | undefined> = {};
    fields(line).forEach((field, i) => {
      const name = header[i];
      if (name !== undefined) row[name] = field;
    });
    return row;
  });
}

/** The fields of one line. A quoted field may hold commas and doubled quotes. */
function fields(line: string): string[] {
  const found: string[] = [];
  const pattern = /("(?:[^"]|"")*"|[^,]*)(,|$)/g;
  for (let match = pattern.exec(line); match; match = pattern.exec(line)) {
    const raw = match[1] as string;
    found.push(raw.startsWith('"') ? raw.slice(1, -1).replace(/""/g, '"') : raw);
    if (match[2] === '') break;
  }
  return found;
}
