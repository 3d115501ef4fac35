/**
 * The committed parser is the one its grammar makes. Generates it anew with the very command of `npm run grammar`,
 * into a temporary folder, and compares.
 */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../..');
const GRAMMAR = 'src/formulas/grammar.peggy';
const PARSER = 'src/formulas/parser.generated.js';
const TYPES = 'src/formulas/parser.generated.d.ts';

const read = (file: string): string => fs.readFileSync(path.join(ROOT, file), 'utf8');

/** Runs `npm run grammar` on another grammar text, leaving the project's files alone. */
function generate(grammar: string): { readonly parser: string; readonly types: string } {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gongkai-grammar-'));
  try {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: { grammar: string } };
    const [command, ...words] = scripts.grammar.split(' ');
    expect(command).toBe('peggy');
    expect(words).toEqual(expect.arrayContaining([PARSER, GRAMMAR]));
    const output = path.join(folder, 'parser.generated.js');
    const input = path.join(folder, 'grammar.peggy');
    fs.writeFileSync(input, grammar);
    const elsewhere = words.map((word) => (word === PARSER ? output : word === GRAMMAR ? input : word));
    execFileSync(process.execPath, [path.join(ROOT, 'node_modules/peggy/bin/peggy.js'), ...elsewhere]);
    return {
      parser: fs.readFileSync(output, 'utf8'),
      types: fs.readFileSync(path.join(folder, 'parser.generated.d.ts'), 'utf8'),
    };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

test('the committed parser is what `npm run grammar` makes of the grammar', () => {
  expect(generate(read(GRAMMAR))).toEqual({ parser: read(PARSER), types: read(TYPES) });
});

test('a grammar changed by one alternative makes another parser', () => {
  const grammar = read(GRAMMAR);
  // The first rule: its name at the start of a line, perhaps a name for messages, and what it is.
  const changed = grammar.replace(/^(\w+)(\s+"[^"]*")?\s*=/m, 'ruleAddedByTheTest = "added" / $1\n\n$&');
  expect(changed).not.toBe(grammar);
  const { parser, types } = generate(changed);
  expect(parser).toContain('ruleAddedByTheTest');
  expect({ parser, types }).not.toEqual({ parser: read(PARSER), types: read(TYPES) });
});
