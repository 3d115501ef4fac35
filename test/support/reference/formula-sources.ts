/** Where the formulas come from: the tables 编号 | 关系 | 来源 of docs/domain.md, and the headings and notes of the formula files. */

/** B3-1 for B3-1, B3-1b and B3-1c: variants are one identity. */
function identityOf(id: string): string {
  return id.replace(/[a-z]+$/, '');
}

/** The 来源 of an identity, as the page writes it; undefined where the page does not list it. */
export type SourceOf = (id: string) => string | undefined;

/** Reads every table of the page headed 编号 | 关系 | 来源. */
export function sourcesOf(page: string): SourceOf {
  const sources = new Map<string, string>();
  let reading = false;
  for (const line of page.split('\n')) {
    if (!line.startsWith('|')) reading = false;
    else if (/^\| *编号 *\| *关系 *\| *来源 *\|/.test(line)) reading = true;
    else if (reading) {
      const [ids = '', , source = ''] = line.slice(1, -1).split('|');
      for (const id of ids.split('、')) sources.set(id.trim(), source.trim());
    }
  }
  return (id) => sources.get(id) ?? sources.get(identityOf(id));
}

/** A formula as it stands in its file, and what the file says beside it. */
export interface Placed {
  /** Statement and condition, laid out as in the file, without the semicolon. */
  readonly body: string;
  /** The heading it stands under: three comment lines, the outer two of ==== . */
  readonly section: string;
  /** The comment right above it; '' where there is none. */
  readonly note: string;
}

/** Every formula of a file, by id. */
export function placesIn(text: string): ReadonlyMap<string, Placed> {
  const places = new Map<string, Placed>();
  let section = '';
  let note: string[] = [];
  let banner = false;
  const lines = text.split('\n');
  lines.forEach((line, at) => {
    const comment = /^\/\/ ?(.*)$/.exec(line)?.[1];
    const id = /^([A-Za-z][\w-]*)\s*【/.exec(line)?.[1];
    if (comment === undefined) {
      if (id !== undefined) places.set(id, { section, note: note.join(''), body: bodyFrom(lines.slice(at)) });
      note = [];
    } else if (/^=+$/.test(comment)) banner = !banner;
    else if (banner) section = comment;
    else note.push(comment);
  });
  return places;
}

/** What follows id, 级别 and 说明 in a formula's first line and the indented lines below, without the semicolon. */
function bodyFrom(lines: readonly string[]): string {
  const after = lines.findIndex((line, at) => at > 0 && !/^\s+\S/.test(line));
  const text = lines.slice(0, after < 0 ? undefined : after).join('\n');
  return text
    .replace(/^[^」]*」\s*/, '')
    .replace(/[;；]\s*$/, '')
    .replace(/\n {2}/g, '\n');
}
