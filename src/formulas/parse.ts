/**
 * Text into formulas, with messages a budget accountant can act on: line, column, what stands there and what was
 * expected. Knows nothing of workbooks.
 */
import type { Condition, FormulaNode, Statement } from './syntax';
import { parse as parseGrammar, SyntaxError as GrammarError } from './parser.generated';
import { syntaxMessage } from './syntax-message';

/** A text that is no formula. `message` is a Chinese sentence with line and column. */
export class FormulaSyntaxError extends Error {
  constructor(
    message: string,
    /** Counted from 1. */
    readonly line: number,
    readonly column: number,
  ) {
    super(message);
    this.name = 'FormulaSyntaxError';
  }
}

/** Full-width signs as half-width ones, one character for one, so that columns stay true. */
export function normaliseFormulaText(text: string): string {
  return text.replace(/[\u00a0\u3000\uff01-\uff5e]/g, (sign) => sign.normalize('NFKC'));
}

/** All formulas of a file, in its order. Throws FormulaSyntaxError, also where an id stands twice. */
export function parseFormulas(text: string): FormulaNode[] {
  const formulas = run(text, {}) as FormulaNode[];
  const seen = new Set<string>();
  for (const { id } of formulas) {
    if (seen.has(id)) throw duplicateId(text, id);
    seen.add(id);
  }
  return formulas;
}

/** The 公式 column of a sheet: a statement without id and severity. Throws FormulaSyntaxError. */
export function parseStatement(text: string): Statement {
  return run(text, { entry: '公式' }) as Statement;
}

/** The 条件 column of a sheet. Throws FormulaSyntaxError. */
export function parseCondition(text: string): Condition {
  return run(text.replace(/^\s*当\s+/, ''), { entry: '条件' }) as Condition;
}

function run(text: string, options: { entry?: string }): unknown {
  const normalised = normaliseFormulaText(text);
  try {
    return parseGrammar(normalised, { ...options, original: text }) as unknown;
  } catch (error) {
    if (!(error instanceof GrammarError)) throw error;
    const { line, column, offset } = error.location.start;
    const found = normalised.slice(offset).match(/^[^\s,;:[\]()+=]+|^./)?.[0];
    const message = syntaxMessage(line, column, found, error.expected);
    throw new FormulaSyntaxError(message, line, column);
  }
}

function duplicateId(text: string, id: string): FormulaSyntaxError {
  const lines = text.split('\n');
  let line = lines.length;
  while (line > 1 && !lines[line - 1]?.trimStart().startsWith(`${id} `)) line -= 1;
  return new FormulaSyntaxError(`第${line}行：公式编号 ${id} 重复，请改用别的编号`, line, 1);
}
