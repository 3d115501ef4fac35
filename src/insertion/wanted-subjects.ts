/** From ticked codes to the subjects a table is to be given: with their names, and with the 类 and 款 it lacks above them. */
import { lookUp, type Classification } from '../catalogue/subjects';
import { mayBelongTo, whyUnknown } from './foreign-codes';

export interface WantedSubject {
  readonly code: string;
  readonly name: string;
  /** True for a 类 or 款 nobody ticked, added because the table lacks it. */
  readonly above: boolean;
}

export interface WantedFrom {
  readonly classification: Classification;
  readonly year: number;
  /** Codes the table has. */
  readonly present: ReadonlySet<string>;
  /** The lengths of codes it lists: a table that shows no 款 (or no 类) at all is not given any. */
  readonly levels: ReadonlySet<number>;
  /** The name of a code, where the user has a catalogue of their own. */
  readonly nameOf?: (code: string) => string | undefined;
}

/** In code order; `refused` are codes nobody knows the name of. */
export function wantedSubjects(
  codes: readonly string[],
  from: WantedFrom,
): {
  readonly wanted: readonly WantedSubject[];
  readonly refused: readonly { readonly code: string; readonly reason: string }[];
} {
  const { classification, year, present, levels } = from;
  const all = new Map<string, boolean>();
  const refused: { code: string; reason: string }[] = [];
  for (const code of codes) {
    if (nameIn(from, code) === undefined) {
      refused.push({ code, reason: whyUnknown(code, classification, year) });
      continue;
    }
    for (const length of [3, 5]) {
      const above = code.slice(0, length);
      if (length < code.length && levels.has(length) && !present.has(above) && !all.has(above))
        all.set(above, true);
    }
    all.set(code, false);
  }
  const inOrder = [...all].sort(([a], [b]) => (a < b ? -1 : 1));
  const wanted = inOrder.flatMap(([code, above]) => {
    const name = nameIn(from, code);
    return name === undefined ? [] : [{ code, name, above }];
  });
  return { wanted, refused };
}

function nameIn({ classification, year, nameOf }: WantedFrom, code: string): string | undefined {
  // A catalogue of the user's own may hold subjects of every classification.
  const own = mayBelongTo(classification, code) ? nameOf?.(code) : undefined;
  return own ?? lookUp(classification, code, year)?.name;
}
