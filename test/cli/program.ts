/** The command line with files and an application made up for tests. */
import type { Changes, WriteSheet } from '../../src/grid/changes';
import { ChangesRefused } from '../../src/grid/changes';
import { HostError } from '../../src/grid/host';
import type { Snapshot } from '../../src/grid/snapshot';
import type { ExitCode } from '../../src/cli/exit-code';
import { run } from '../../src/cli/run';
import type { CheckOptions, OpenedWorkbook, Services } from '../../src/cli/services';
import type { Report } from '../../src/report/report';
import type { Book } from '../../src/tables/book';
import { CLEAN, REPORT } from '../report/sample-report';
import { sheetOf, workbookOf } from '../report/workbook';

export const NOT_JUDGED: Report = {
  ...CLEAN,
  tables: [],
  formulas: { ...CLEAN.formulas, total: 0, run: 0, passed: 0 },
  notJudged: true,
};
export const ERRORS_NOT_JUDGED: Report = { ...REPORT, notJudged: true };

/** What a made-up file holds: what the check says of it, or why it cannot be used. */
type FileContent = { report: Report; snapshot?: Snapshot } | { failure: Error };

const PLAIN = workbookOf(sheetOf('3', [['支出总表']]));

export interface Outcome {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
  /** Sheets written, by path. */
  readonly saved: ReadonlyMap<string, WriteSheet['sheet']>;
  /** Options the check was called with. */
  readonly options: readonly CheckOptions[];
}

export interface Setting {
  readonly files?: Readonly<Record<string, FileContent>>;
  readonly book?: Book;
  readonly terminal?: boolean;
  readonly columns?: number;
  readonly env?: Record<string, string>;
  readonly formulas?: Services['formulas'];
  readonly fix?: Services['fix'];
}

export const FILES: Readonly<Record<string, FileContent>> = {
  'clean.xlsx': { report: CLEAN },
  'wrong.xlsx': { report: REPORT },
  'unjudged.xlsx': { report: NOT_JUDGED },
  'wrong-unjudged.xlsx': { report: ERRORS_NOT_JUDGED },
  'old.xls': { failure: new HostError('legacy-format', '这是旧格式的 .xls 文件，请另存为 .xlsx 再校验。') },
  'bug.xlsx': { failure: new TypeError('x is undefined') },
};

const PROTECTED = { reason: 'protected', cells: [], message: '工作簿的结构受保护，请先撤销保护。' } as const;

/** What a host does: it answers, or refuses, by a promise. */
function later<T>(what: () => T): Promise<T> {
  return new Promise((resolve) => resolve(what()));
}

/** Runs `gongkai` with these arguments. */
export async function gongkai(args: readonly string[], setting: Setting = {}): Promise<Outcome> {
  const files = setting.files ?? FILES;
  const saved = new Map<string, WriteSheet['sheet']>();
  const options: CheckOptions[] = [];
  const reports = new Map<Snapshot, Report>();

  const open = (path: string): OpenedWorkbook => {
    const content = files[path];
    if (!content) throw new HostError('not-found', '找不到文件，请核对文件名和文件夹。');
    if ('failure' in content) throw content.failure;
    const snapshot = { ...(content.snapshot ?? PLAIN) };
    reports.set(snapshot, content.report);
    let sheet: WriteSheet['sheet'] | undefined;
    return {
      read: () => Promise.resolve(snapshot),
      apply: ([change]: Changes) =>
        later(() => {
          if (path === 'protected.xlsx') throw new ChangesRefused(PROTECTED);
          if (change?.kind === 'writeSheet') sheet = change.sheet;
        }),
      save: (to: string) =>
        later(() => {
          if (to.startsWith('full/')) throw new HostError('write-failed', '磁盘空间不足。请清理后再试。');
          if (sheet) saved.set(to, sheet);
        }),
    };
  };
  const services: Services = {
    version: '9.8.7',
    open: (path) => later(() => open(path)),
    exists: (path) => Promise.resolve(path in files),
    sameFile: (one, other) => Promise.resolve(one.replace('./', '') === other.replace('./', '')),
    check: (snapshot, given) => {
      options.push(given);
      return reports.get(snapshot)!;
    },
    fix: (snapshot, given) => setting.fix!(snapshot, given),
    fill: () => ({ proposals: [], unclear: [] }),
    insert: () => ({ kind: '无法插入', message: '' }),
    analyse: () => ({ kind: '无法分析', message: '' }),
    recognise: () => setting.book!,
    formulas: setting.formulas ?? (() => []),
  };
  let out = '';
  let err = '';
  const code = await run(
    args,
    {
      stdout: { write: (text) => void (out += text), isTTY: setting.terminal, columns: setting.columns },
      stderr: { write: (text) => void (err += text) },
      env: setting.env ?? {},
      now: () => new Date(2024, 4, 6, 9, 5),
    },
    services,
  );
  return { code, out, err, saved, options };
}
