/**
 * `npm run fidelity`: all faults in all workbooks and the random lawful books, over both cores; prints the tables the
 * README quotes and writes nothing.
 *
 * Options: --every N tries one fault in N of those otherwise tried; --samples A,B; --books N (0 for none); --pairs N a workbook; --misses lists
 * what was not noticed, not named or wrongly said.
 */
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { LAYOUTS, type Layout } from '../consistent-books/book';
import { booksLine } from './books';
import { markdownOf, missesOf } from './figures';
import { SAMPLE_NAMES, shareOf } from './samples';
import { joined, type Result, type Task } from './tasks';
import { coverageMap } from './unchecked';

const PROCESSES = 2;
const SLICES = 12;
const BOOKS_A_TASK = 250;

const { values: given } = parseArgs({
  options: {
    every: { type: 'string', default: '1' },
    samples: { type: 'string', default: SAMPLE_NAMES.join(',') },
    books: { type: 'string', default: '100000' },
    pairs: { type: 'string', default: '150' },
    misses: { type: 'boolean', default: false },
  },
});

function tasks(): Task[] {
  const samples = given.samples.split(',').filter((name) => name !== '');
  const faults = samples.flatMap((sample) =>
    Array.from({ length: SLICES }, (_, slice): Task => ({
      what: '差错',
      sample,
      slice,
      of: SLICES,
      every: Number(given.every) * shareOf(sample),
      pairs: Number(given.pairs),
    })),
  );
  const layouts = Object.keys(LAYOUTS) as Layout[];
  const each = Math.ceil(Number(given.books) / layouts.length);
  const books = layouts.flatMap((layout) =>
    Array.from({ length: Math.ceil(each / BOOKS_A_TASK) }, (_, i): Task => {
      const first = i * BOOKS_A_TASK + 1;
      return { what: '整套', layout, first, many: Math.min(BOOKS_A_TASK, each - first + 1) };
    }),
  );
  return [...faults, ...books];
}

/** Hands the pieces out, the next to whoever is done. */
async function performAll(pieces: readonly Task[]): Promise<Result[]> {
  const results: Result[] = [];
  const waiting = [...pieces];
  const started = Date.now();
  const serve = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const child = fork(join(__dirname, 'worker.ts'), {
        execArgv: ['--require', join(__dirname, '../support/run-typescript.cjs')],
      });
      const next = (): void => {
        const task = waiting.shift();
        if (task) child.send(task);
        else child.kill();
      };
      child.on('message', (result: Result) => {
        results.push(result);
        const minutes = ((Date.now() - started) / 60_000).toFixed(1);
        process.stderr.write(`\r${results.length}/${pieces.length} 段，${minutes} 分钟 `);
        next();
      });
      child.on('exit', (code, signal) => {
        if (signal === 'SIGTERM' || code === 0) resolve();
        else reject(new Error(`a child process ended with ${code ?? signal}`));
      });
      next();
    });
  await Promise.all(Array.from({ length: PROCESSES }, serve));
  process.stderr.write('\n');
  return results;
}

async function main(): Promise<void> {
  const started = Date.now();
  const results = await performAll(tasks());
  const sweeps = joined(results.flatMap((result) => (result.what === '差错' ? [result.sweep] : [])));
  const order = (name: string): number => SAMPLE_NAMES.indexOf(name);
  sweeps.sort((a, b) => order(a.sample) - order(b.sample));
  const lines = [
    ...(sweeps.length > 0 ? [markdownOf(sweeps), await coverageMap(sweeps.map(({ sample }) => sample))] : []),
    ...booksLine(results.flatMap((result) => (result.what === '整套' ? [result] : []))),
    `用时${((Date.now() - started) / 60_000).toFixed(1)}分钟，${PROCESSES}个进程。`,
    ...(given.misses ? missesOf(sweeps) : []),
  ];
  process.stdout.write(`${lines.join('\n\n')}\n`);
}

void main();
