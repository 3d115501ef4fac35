/**
 * The examples of docs/formulas.md are formulas: each parses, and each that bears the id of one of ours says what ours
 * says, so that the page cannot fall behind. A broken example is shown to be caught.
 */
import fs from 'node:fs';
import path from 'node:path';
import { budgetFormulas } from '../../src/formulas/catalogue';
import { FormulaSyntaxError, parseCondition, parseFormulas, parseStatement } from '../../src/formulas/parse';
import { printFormula } from '../../src/formulas/print';
import type { FormulaNode, Statement } from '../../src/formulas/syntax';

const PAGE = fs.readFileSync(path.resolve(__dirname, '../../docs/formulas.md'), 'utf8');

/** What a fenced block holds: whole formulas, or one 公式 or 条件 of the sheet 审核公式 a line. */
type BlockKind = '' | '公式' | '条件';

interface Block {
  readonly kind: BlockKind;
  /** Line of the page the text begins at, from 1. */
  readonly line: number;
  readonly text: string;
}

/** The blocks fenced as gongshi. Throws where a block says it is something else, or is not closed. */
function blocksOf(page: string): Block[] {
  const blocks: Block[] = [];
  const lines = page.split('\n');
  for (let i = 0; i < lines.length; i += 1) {
    const fence = /^```gongshi ?(.*)$/.exec(lines[i] ?? '');
    if (!fence) continue;
    const kind = fence[1] ?? '';
    if (kind !== '' && kind !== '公式' && kind !== '条件') throw new Error(`第${i + 1}行：${kind}`);
    const end = lines.indexOf('```', i);
    if (end < 0) throw new Error(`第${i + 1}行：没有结束`);
    blocks.push({ kind, line: i + 2, text: lines.slice(i + 1, end).join('\n') });
    i = end;
  }
  return blocks;
}

function parseBlock({ kind, text }: Block): unknown[] {
  if (kind === '') return parseFormulas(text);
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => (kind === '公式' ? parseStatement(line) : parseCondition(line)));
}

/** Every kind of node in a syntax tree: of statements, terms, row references and conditions. */
function kindsIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(kindsIn);
  if (typeof node !== 'object' || node === null) return [];
  const own = 'kind' in node && typeof node.kind === 'string' ? [node.kind] : [];
  return [...own, ...Object.values(node).flatMap(kindsIn)];
}

const blocks = blocksOf(PAGE);
const ours = new Map(budgetFormulas().formulas.map((formula) => [formula.id, printFormula(formula)]));

test('the page has blocks of every kind', () => {
  expect(blocks.length).toBeGreaterThanOrEqual(12);
  expect(new Set(blocks.map(({ kind }) => kind))).toEqual(new Set(['', '公式', '条件']));
});

test.each(blocks.map((block) => [block.line, block] as const))('line %i parses', (_line, block) => {
  expect(parseBlock(block).length).toBeGreaterThan(0);
});

test('the formulas are ours, word for word', () => {
  const examples = blocks.filter(({ kind }) => kind === '').flatMap(({ text }) => parseFormulas(text));
  expect(examples.length).toBeGreaterThanOrEqual(20);
  const shown = examples.map((example: FormulaNode) => [example.id, printFormula(example)]);
  expect(shown).toEqual(shown.map(([id]) => [id, ours.get(id as string)]));
});

test('every construct that ours use is shown', () => {
  const used = new Set(kindsIn(budgetFormulas().formulas));
  const shown = new Set(blocks.flatMap(parseBlock).flatMap(kindsIn));
  expect([...used].filter((kind) => !shown.has(kind))).toEqual([]);
  const statements: readonly Statement['kind'][] = [
    '等式',
    '逐行',
    '逐级',
    '逐码',
    '逐项',
    '逐表',
    '比率',
    '其中',
  ];
  expect(statements.filter((kind) => !shown.has(kind))).toEqual([]);
});

describe('a broken example is caught', () => {
  const page = (fence: string, text: string): string => `说明\n\n\`\`\`gongshi${fence}\n${text}\n\`\`\`\n`;

  test.each<[string, string, string]>([
    ['without a 级别', '', 'X-1 「说明」\n  收支总表·左[收入总计] = 1;'],
    ['without the closing bracket', '', 'X-1 【错误】「说明」\n  收支总表·左[收入总计 = 1;'],
    ['the second of two', '', 'X-1 【错误】「甲」\n  A[合计] = 1;\nX-2 【错误】「乙」\n  A[合计] ~ 1;'],
    ['the same id twice', '', 'X-1 【错误】「甲」\n  A[合计] = 1;\nX-1 【错误】「乙」\n  A[合计] = 2;'],
    ['a line of 公式', ' 公式', 'A[合计] = 1\n逐行 A 合计 = 1'],
    ['a line of 条件', ' 条件', '有表(A)\n有表 A'],
  ])('%s', (_what, fence, text) => {
    const [block] = blocksOf(page(fence, text));
    expect(() => parseBlock(block as Block)).toThrow(FormulaSyntaxError);
  });

  test('a block of no known kind, and one that is not closed', () => {
    expect(() => blocksOf(page(' 别的', 'A'))).toThrow('第3行：别的');
    expect(() => blocksOf('```gongshi\nA[合计] = 1;\n')).toThrow('第1行：没有结束');
  });
});
