/**
 * How names of subjects are read aloud: the syllables of each character, without tones, ü as v. The readings of the
 * official names are prepared (`npm run pinyin`); a name of a local catalogue is read character by character from them.
 */
import pinyinCsv from '../../seeds/catalogue/pinyin.csv';
import { readCsv } from './csv';

/** One entry a character; a character that is not read (a bracket, a digit) stands for itself. */
export type Syllables = readonly string[];

let readings: ReadonlyMap<string, Syllables> | undefined;
let characters: ReadonlyMap<string, string> | undefined;

/** The syllables of a name, one a character. A character no official name has stands for itself. */
export function syllablesOf(name: string): Syllables {
  readings ??= new Map(
    readCsv(pinyinCsv).map(({ name: known = '', pinyin = '' }) => [known, pinyin.split(' ')]),
  );
  const known = readings.get(name);
  if (known) return known;
  characters ??= usualReadings(readings);
  return Array.from(name, (character) => characters?.get(character) ?? character.toLowerCase());
}

/** The reading each character has most often. */
function usualReadings(known: ReadonlyMap<string, Syllables>): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const [name, syllables] of known) {
    Array.from(name).forEach((character, i) => {
      const syllable = syllables[i];
      if (syllable === undefined) return;
      const ofCharacter = counts.get(character) ?? new Map<string, number>();
      counts.set(character, ofCharacter.set(syllable, (ofCharacter.get(syllable) ?? 0) + 1));
    });
  }
  return new Map(
    Array.from(counts, ([character, syllables]) => {
      const [usual] = Array.from(syllables).sort(([, a], [, b]) => b - a);
      return [character, usual?.[0] ?? character];
    }),
  );
}
