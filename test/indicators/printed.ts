/** An analysis as lines of text, so that a test can write out what it expects. */
import { a1 } from '../../src/grid/address';
import { analyse, type ReadWorkbook } from '../../src/indicators/analyse';
import type { Analysis, Line, Section } from '../../src/indicators/analysis';
import type { Snapshot } from '../../src/grid/snapshot';
import { readBook } from '../../src/tables/read-book';

/** The analysis; throws where there is none. */
export function analysed(current: ReadWorkbook, previous?: ReadWorkbook): Analysis {
  const outcome = analyse(current, previous);
  if (outcome.kind !== '分析') throw new Error(outcome.message);
  return outcome.analysis;
}

export function read(snapshot: Snapshot, name = '本年.xlsx'): ReadWorkbook {
  return { name, snapshot, book: readBook(snapshot) };
}

/** The section of that title. */
export function sectionNamed({ sections }: Analysis, title: string): Section {
  const found = sections.find((section) => section.title === title);
  if (!found) throw new Error(`no section ${title}`);
  return found;
}

/** 项 | 2080505 | 　　机关… | 130.24 | 1.18% | C8: amounts and shares of one year. */
export function sharesIn({ lines }: Section): string[] {
  return lines.map((line) =>
    [...about(line), amount(line.current), percent(line.share), cell(line.current)].join(' | '),
  );
}

/** 项 | 2080505 | 　　机关… | 130.24 | 120.00 | 10.24 | 8.53% | remarks */
export function changesIn({ lines }: Section): string[] {
  return lines.map(changeIn);
}

export function jumpsIn({ jumps, sections }: Analysis): string[] {
  return jumps.map(
    ({ dimension, section, line }) => `${dimension}: ${changeIn(sections[section]!.lines[line]!)}`,
  );
}

function changeIn(line: Line): string {
  const { current, previous, change, remarks } = line;
  const rate = change && !change.rate ? '—' : percent(change?.rate);
  return [
    ...about(line),
    amount(current),
    amount(previous),
    change?.amount.toFixed(2) ?? '',
    rate,
    remarks.join('；'),
  ]
    .join(' | ')
    .replace(/[ |]+$/, '');
}

function about({ kind, code, name, depth }: Line): string[] {
  return [kind, code ?? '', '　'.repeat(depth) + name];
}

function amount(figure: Line['current']): string {
  return figure?.value.toFixed(2) ?? '';
}

function percent(figure: Line['share']): string {
  return figure ? `${figure.toFixed(2)}%` : '';
}

function cell(figure: Line['current']): string {
  return figure?.at ? a1(figure.at.row, figure.at.column) : '';
}
