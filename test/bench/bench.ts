/**
 * Where the time of a check goes, as ratios against merely unzipping and parsing the same file, and how it grows with
 * the rows of 项目支出情况表. Ratios are taken within one run; absolute times depend on the machine.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkBook } from '../../src/app/check';
import type { Snapshot } from '../../src/grid/snapshot';
import { openWorkbook } from '../../src/hosts/file/file-workbook';
import { reportChanges } from '../../src/report/writing';
import { readBook } from '../../src/tables/read-book';
import { projectTable } from './project-table';

const SAMPLE = join(__dirname, '../../seeds/workbooks/wuhan-2023-budget.xlsx');
const PROJECT_SHEET = '10.项目支出情况表';

interface Stages {
  readonly read: number;
  readonly recognise: number;
  readonly reconcile: number;
  readonly write: number;
}

async function once(bytes: Uint8Array): Promise<Stages> {
  const t0 = performance.now();
  const workbook = openWorkbook(bytes);
  const snapshot: Snapshot = await workbook.read();
  const t1 = performance.now();
  const book = readBook(snapshot);
  const t2 = performance.now();
  const report = checkBook(book, snapshot);
  const t3 = performance.now();
  await workbook.apply(
    reportChanges(snapshot, report, { workbook: 'bench.xlsx', version: '0', time: new Date(0) }),
  );
  workbook.bytes();
  const t4 = performance.now();
  return { read: t1 - t0, recognise: t2 - t1, reconcile: t3 - t2, write: t4 - t3 };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] as number;
}

async function measure(bytes: Uint8Array, runs: number): Promise<Stages> {
  const all: Stages[] = [];
  for (let i = 0; i < runs + 2; i += 1) all.push(await once(bytes));
  const counted = all.slice(2);
  const of = (stage: keyof Stages): number => median(counted.map((one) => one[stage]));
  return { read: of('read'), recognise: of('recognise'), reconcile: of('reconcile'), write: of('write') };
}

function line(name: string, stages: Stages): string {
  const ratio = (value: number): string => (value / stages.read).toFixed(2).padStart(8);
  const check = stages.recognise + stages.reconcile;
  const columns = [stages.recognise, stages.reconcile, check, stages.write].map(ratio).join('');
  return `${name.padEnd(24)}${stages.read.toFixed(1).padStart(10)}${columns}`;
}

async function main(): Promise<void> {
  const sample = new Uint8Array(readFileSync(SAMPLE));
  const rows: string[] = [];
  const first = performance.now();
  await once(sample);
  rows.push(`first check in a fresh process: ${(performance.now() - first).toFixed(0)} ms`, '');
  rows.push(
    `${''.padEnd(24)}${'read ms'.padStart(10)}${['recognise', 'reconcile', 'check', 'write'].map((s) => ` ×${s}`.padStart(8)).join('')}`,
  );
  rows.push(line('sample (18 tables)', await measure(sample, 15)));
  for (const projects of [20, 200, 2_000, 20_000]) {
    const workbook = openWorkbook(sample);
    await workbook.apply([
      { kind: 'writeSheet', sheet: projectTable(PROJECT_SHEET, projects), expect: 'present' },
    ]);
    rows.push(line(`${projects} projects`, await measure(workbook.bytes(), projects > 5_000 ? 3 : 7)));
  }
  process.stdout.write(`${rows.join('\n')}\n`);
}

void main();
