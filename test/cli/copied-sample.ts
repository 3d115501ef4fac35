/** Runs the real program over a copy of a sample in a folder of its own. */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { analyseWorkbook } from '../../src/app/analyse';
import { checkWorkbook } from '../../src/app/check';
import { fillWorkbook } from '../../src/app/fill';
import { fixWorkbook } from '../../src/app/fix-workbook';
import { insertSubjects } from '../../src/app/insert';
import { nodeServices } from '../../src/cli/node-services';
import { run } from '../../src/cli/run';
import { readBook } from '../../src/tables/read-book';

export const CLEAN_SAMPLE = 'seeds/workbooks/wuhan-2023-budget-clean.xlsx';

const services = nodeServices({
  check: checkWorkbook,
  fix: (snapshot, { suggested }) => fixWorkbook(snapshot, checkWorkbook, { suggested }),
  fill: fillWorkbook,
  insert: insertSubjects,
  analyse: analyseWorkbook,
  recognise: readBook,
  formulas: () => [],
});

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface Folder {
  path(name: string): string;
  run(...args: string[]): Promise<Ran>;
  remove(): void;
}

/** A folder with the sample as in.xlsx. */
export function folderWithSample(sample = CLEAN_SAMPLE): Folder {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-'));
  copyFileSync(sample, join(folder, 'in.xlsx'));
  return {
    path: (name) => join(folder, name),
    run: async (...args) => {
      let out = '';
      let err = '';
      const io = {
        stdout: { write: (text: string) => void (out += text), columns: 240 },
        stderr: { write: (text: string) => void (err += text) },
        env: {},
        now: () => new Date(2024, 4, 6),
      };
      const code = await run(args, io, services);
      return { code, out, err };
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
