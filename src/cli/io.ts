/** What the command line reads from and writes to; tests hand in their own. */

export interface Output {
  write(text: string): void;
  readonly isTTY?: boolean | undefined;
  /** Width of the terminal, where it is one. */
  readonly columns?: number | undefined;
}

export interface CommandIo {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  now(): Date;
}

const DEFAULT_WIDTH = 100;
/** Narrower than this nothing can be laid out in columns. */
const NARROWEST_WIDTH = 60;

/** The width to lay text out for. */
export function widthOf(output: Output): number {
  return Math.max(NARROWEST_WIDTH, output.columns ?? DEFAULT_WIDTH);
}

/** Colours only on a terminal, and never where NO_COLOR is set. */
export function colorsOn({ stdout, env }: CommandIo): boolean {
  return stdout.isTTY === true && (env['NO_COLOR'] ?? '') === '';
}

const ESCAPE = String.fromCodePoint(27);
/** A colour of ours, or a control character. */
const COLOR_OR_CONTROL = new RegExp(`${ESCAPE}\\[(?:0|31|33|36)m|[\\p{Cc}\u202a-\u202e\u2066-\u2069]`, 'gu');

/** Writes lines, without the control characters a workbook's texts may carry: they could rewrite the terminal. */
export function writeLines(output: Output, lines: readonly string[]): void {
  const text = lines
    .join('\n')
    .replace(COLOR_OR_CONTROL, (found) => (found === '\n' || found.length > 1 ? found : ''));
  output.write(`${text}\n`);
}
