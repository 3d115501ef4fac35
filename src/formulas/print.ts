/** Formulas as readable text; parsing the text gives the same formula again. */
import type {
  ColumnRef,
  Condition,
  EquationNode,
  FormulaNode,
  GridRef,
  RatioNode,
  RelationNode,
  RowRef,
  Scope,
  Statement,
  Sum,
  Term,
} from './syntax';

const PLAIN_NAME = /^\$?[A-Za-z0-9_\u3007\u4e00-\u9fff](?:[A-Za-z0-9_\u3007\u4e00-\u9fff]|-(?=[0-9]))*$/;

/** The whole formula as it would stand in a file. */
export function printFormula(formula: FormulaNode): string {
  const head = `${formula.id} 【${formula.severity}】「${formula.sentence}」`;
  return `${head}\n  ${printBody(formula).replace(/\n/g, '\n  ')};`;
}

/** Statement and condition, without id, severity and sentence. */
export function printBody(formula: Pick<FormulaNode, 'statement' | 'condition'>): string {
  const statement = printStatement(formula.statement);
  return formula.condition ? `${statement}\n当 ${printCondition(formula.condition)}` : statement;
}

export function printStatement(statement: Statement): string {
  switch (statement.kind) {
    case '等式':
    case '比率':
      return printPlain(statement);
    case '逐行': {
      const without = statement.without.length > 0 ? ` 不计 ${statement.without.map(path).join(', ')}` : '';
      return `逐行 ${scopeText(statement.scope)}: ${printPlain(statement.body)}${without}`;
    }
    case '逐级': {
      const columns = statement.columns.length > 0 ? statement.columns.map(path).join(', ') : '*';
      return `逐级 ${scopeText(statement.scope)}: ${columns}`;
    }
    case '逐码': {
      const set = statement.set === undefined ? '' : `#${statement.set}`;
      return `逐码 ${statement.space}${set}: ${relationText(statement.relation)}`;
    }
    case '逐项':
      return `逐项 ${statement.variable} 取 (${statement.values.map(path).join(', ')}): ${printStatement(statement.body)}`;
    case '逐表':
      return `逐表 ${name(statement.table)}: ${printStatement(statement.body)}`;
    case '其中':
      return '其中项 <= 所属项';
  }
}

function printPlain(statement: EquationNode | RatioNode): string {
  if (statement.kind === '等式') return relationText(statement.relation);
  const quantity = (sum: Sum): string => {
    const text = sumText(sum);
    return sum.length === 1 && sum[0]?.sign === 1 ? text : `(${text})`;
  };
  return `比率 ${termText(statement.result)} = ${quantity(statement.numerator)} ÷ ${quantity(statement.denominator)}`;
}

function relationText({ left, relation, right }: RelationNode): string {
  const sides = right.map(sumText);
  const text = sides.length > 1 ? `任一(${sides.join('; ')})` : (sides[0] ?? '');
  return `${sumText(left)} ${relation} ${text}`;
}

/** A sum as the formula writes it. */
export function sumText(sum: Sum): string {
  return sum
    .map(({ sign, term }, index) => {
      const before = index === 0 ? (sign === -1 ? '-' : '') : sign === -1 ? ' - ' : ' + ';
      return before + termText(term);
    })
    .join('');
}

function termText(term: Term): string {
  switch (term.kind) {
    case '常数':
      return term.value;
    case '单元格': {
      const column = term.column ? `, ${columnText(term.column)}` : '';
      return `${term.total ? 'Σ ' : ''}${gridText(term.grid)}[${rowText(term.row)}${column}]${optional(term)}`;
    }
    case '列':
      return `${term.total ? 'Σ ' : ''}${columnText(term.column)}${optional(term)}`;
    case '逐码列':
      return `${gridText(term.grid)}.${columnText(term.column)}${optional(term)}`;
    case '地址':
      return `'${term.sheet.replace(/'/g, "''")}'!${term.cell}`;
  }
}

function optional(term: { readonly optional: boolean }): string {
  return term.optional ? '?' : '';
}

export function printCondition(condition: Condition): string {
  switch (condition.kind) {
    case '或':
      return condition.parts.map((part) => bracketed(part, ['或'])).join(' 或 ');
    case '且':
      return condition.parts.map((part) => bracketed(part, ['或', '且'])).join(' 且 ');
    case '非':
      return `非 ${bracketed(condition.part, ['或', '且', '关系'])}`;
    case '有表':
      return `有表(${name(condition.table)})`;
    case '有行':
      return `有行(${gridText(condition.grid)}[${rowText(condition.row)}])`;
    case '有列':
      return `有列(${gridText(condition.grid)}[${columnText(condition.column)}])`;
    case '有注':
    case '有字样':
      return `${condition.kind}(${name(condition.table)}, ${columnText(condition.texts)})`;
    case '同项目':
      return `同项目(${scopeText(condition.one)}, ${scopeText(condition.other)})`;
    case '有涉密说明':
      return `有涉密说明(${name(condition.table)})`;
    case '口径':
      return `口径(${name(condition.table)}) = ${condition.basis}`;
    case '关系':
      return relationText(condition.relation);
  }
}

function bracketed(condition: Condition, kinds: readonly string[]): string {
  const text = printCondition(condition);
  return kinds.includes(condition.kind) ? `(${text})` : text;
}

function scopeText({ grid, set }: Scope): string {
  return gridText(grid) + (set === undefined ? '' : `#${set}`);
}

function gridText({ table, part }: GridRef): string {
  return name(table) + (part === undefined ? '' : `·${name(part)}`);
}

function rowText(row: RowRef): string {
  switch (row.kind) {
    case '行':
      return columnText(row.names);
    case '编码与名称':
      return `${row.code} ${columnText(row.names)}`;
    case '行集':
      return `#${row.set}`;
    case '对应':
      return `${name(row.field)}=本表.${name(row.field)}`;
  }
}

function columnText(names: ColumnRef): string {
  return names.map(path).join('|');
}

function path(text: string): string {
  return text
    .split('/')
    .map((segment) => (segment === '*' ? segment : name(segment)))
    .join('/');
}

function name(text: string): string {
  return PLAIN_NAME.test(text) ? text : `“${text}”`;
}
