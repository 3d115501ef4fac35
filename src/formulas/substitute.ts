/** 逐项: the statement and condition with a name put in for the variable. */

const AFTER_NAME = '(?![A-Za-z0-9_\\u3007\\u4e00-\\u9fff])';

/** A copy of a syntax tree in which the variable ($列) is replaced wherever it stands in a name. */
export function substitute<T>(tree: T, variable: string, value: string): T {
  const pattern = new RegExp(variable.replace('$', '\\$') + AFTER_NAME, 'g');
  return replaceIn(tree, pattern, value) as T;
}

function replaceIn(node: unknown, pattern: RegExp, value: string): unknown {
  if (typeof node === 'string') return node.replace(pattern, () => value);
  if (Array.isArray(node)) return node.map((item) => replaceIn(item, pattern, value));
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, item]) => [key, replaceIn(item, pattern, value)]),
  );
}

const expansions = new WeakMap<object, Map<string, unknown>>();

/** The same, remembered by tree: formulas are expanded once, however often they are evaluated. */
export function substituteOnce<T extends object>(tree: T, variable: string, value: string): T {
  const known = expansions.get(tree) ?? new Map<string, unknown>();
  expansions.set(tree, known);
  const key = `${variable}=${value}`;
  if (!known.has(key)) known.set(key, substitute(tree, variable, value));
  return known.get(key) as T;
}
