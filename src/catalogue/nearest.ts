/** The official name or code a slip most likely stands for. Suggests; never decides. */
import { plainName } from './name-key';
import { parentCode, subjectsBelow, subjectsNamed, type Classification, type Subject } from './subjects';

/**
 * The subject a printed name is the name of, where the name tells it: the one below the same parent, else the only one
 * of that name and level. 行政运行 under another parent tells nothing.
 */
export function subjectByName(
  classification: Classification,
  name: string,
  code: string,
  year: number,
): Subject | undefined {
  const named = subjectsNamed(classification, name, year).filter(
    (subject) => subject.code !== code && subject.code.length === code.length,
  );
  const sibling = named.find((subject) => parentCode(subject.code) === parentCode(code));
  return sibling ?? (named.length === 1 ? named[0] : undefined);
}

/** The subject below the same parent whose name is nearest to a printed one; undefined where none is near. */
export function nearestSibling(
  classification: Classification,
  name: string,
  code: string,
  year: number,
): Subject | undefined {
  const plain = plainName(name);
  const most = Math.max(1, Math.floor(plain.length / 4));
  let best: { subject: Subject; distance: number } | undefined;
  for (const subject of subjectsBelow(classification, parentCode(code) ?? '', year)) {
    const distance = Math.min(
      ...[subject.name, ...subject.aliases].map((each) => editDistance(plain, plainName(each))),
    );
    if (distance <= most && (!best || distance < best.distance)) best = { subject, distance };
  }
  return best?.subject;
}

/** How many characters must be put in, left out or changed to make one text the other. */
export function editDistance(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const change = (above[j - 1] as number) + (one[i - 1] === other[j - 1] ? 0 : 1);
      row.push(Math.min(change, (above[j] as number) + 1, (row[j - 1] as number) + 1));
    }
    above = row;
  }
  return above[other.length] as number;
}
