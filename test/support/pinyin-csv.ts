/** The readings of all official names of subjects as a CSV: a syllable a character, without tones, ü as v. */
import { customPinyin, pinyin } from 'pinyin-pro';
import { allSubjects } from '../../src/catalogue/subjects';

/** Words of the field the library reads otherwise. */
customPinyin({ 差旅: 'chāi lǚ', 还本: 'huán běn', 还贷: 'huán dài', 还林: 'huán lín', 还草: 'huán cǎo' });

export function pinyinCsv(): string {
  const names = new Set(
    (['功能', '部门经济', '政府经济'] as const).flatMap((classification) =>
      allSubjects(classification).flatMap(({ name, aliases }) => [name, ...aliases]),
    ),
  );
  const lines = [...names].sort().map((name) => `${quoted(name)},${reading(name)}`);
  return ['name,pinyin', ...lines, ''].join('\n');
}

function quoted(name: string): string {
  return /[",]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name;
}

function reading(name: string): string {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', v: true });
  if (syllables.length !== Array.from(name).length) throw new Error(`cannot read ${name}`);
  return syllables.map((syllable) => syllable.toLowerCase().replace(/[\s,]/g, '') || '-').join(' ');
}
