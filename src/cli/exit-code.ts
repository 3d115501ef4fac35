/** Exit codes: a script must not read "not looked at" as "fine". */
import type { Report } from '../report/report';
import { outcome } from '../report/verdict';

/** 0 no 错误; 1 some; 2 unusable input or usage; 3 could not be judged. */
export type ExitCode = 0 | 1 | 2 | 3;

export const UNUSABLE: ExitCode = 2;
export const NOT_JUDGED: ExitCode = 3;

const FROM_WORST: readonly ExitCode[] = [2, 3, 1, 0];

/** The code of one report; 错误 wins over what could not be judged. */
export function exitCodeOf(report: Report): ExitCode {
  switch (outcome(report)) {
    case '有错误':
      return 1;
    case '未能判断':
      return NOT_JUDGED;
    case '无错误':
      return 0;
  }
}

/** The worst of several; 0 where there are none. */
export function worst(codes: readonly ExitCode[]): ExitCode {
  return FROM_WORST.find((code) => codes.includes(code)) ?? 0;
}
