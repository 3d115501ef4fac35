/** What the web build ships: small enough, locked to its own origin, office.js as Microsoft wrote it, settings obeyed. */
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { WEB, buildWeb } from './support/built-web';
import { SLOW } from './support/browsing';

const OFFICE = path.resolve(__dirname, '../../node_modules/@microsoft/office-js/dist');

const read = (file: string): string => fs.readFileSync(path.join(WEB, file), 'utf8');
const scriptsOf = (page: string): string[] =>
  [...read(page).matchAll(/<script[^>]*?src=["']?([^"'\s>]+)/g)].map(([, source = '']) => source);
const policyOf = (page: string): string =>
  /Content-Security-Policy"? content="([^"]*)"/.exec(read(page))?.[1] ?? '';

beforeAll(buildWeb, SLOW);

test('the pages are the four the manifest and the newcomer need', () => {
  expect(fs.readdirSync(WEB).filter((file) => file.endsWith('.html'))).toEqual([
    'commands.html',
    'dialog.html',
    'index.html',
    'taskpane.html',
  ]);
});

test('scripts carry the hash of their content in their names', () => {
  const scripts = fs.readdirSync(WEB).filter((file) => file.endsWith('.js'));
  expect(scripts.length).toBeGreaterThanOrEqual(5);
  expect(scripts.filter((file) => !/[.-][0-9a-f]{10}\.js$/.test(file))).toEqual([]);
});

test("the pane's initial script is at most 250 KB gzip without office.js", () => {
  const own = scriptsOf('taskpane.html').filter((source) => !source.startsWith('office/'));
  expect(own).toHaveLength(1);
  const size = own.reduce((sum, source) => sum + gzipSync(fs.readFileSync(path.join(WEB, source))).length, 0);
  expect(size).toBeGreaterThan(50_000);
  expect(size).toBeLessThanOrEqual(250 * 1024);
});

test('catalogue and formulas are not in the initial script of the pane', () => {
  const [script = ''] = scriptsOf('taskpane.html').filter((source) => !source.startsWith('office/'));
  const parts = fs.readdirSync(WEB).filter((file) => file.startsWith('part-') && file.endsWith('.js'));
  const subject = '机关事业单位基本养老保险缴费支出';
  expect(read(script)).not.toContain(subject);
  // Each once: the catalogue, and its readings for the picker alone.
  const holding = parts.filter((file) => read(file).includes(subject));
  expect(holding.map((file) => read(file).includes('name,pinyin')).sort()).toEqual([false, true]);
});

test('the page without Excel loads no office.js, the others do before anything else', () => {
  expect(scriptsOf('index.html').every((source) => /^index\.[0-9a-f]+\.js$/.test(source))).toBe(true);
  for (const page of ['taskpane.html', 'commands.html', 'dialog.html']) {
    expect(scriptsOf(page)[0]).toBe('office/office.js');
  }
});

test('every page allows its own origin alone', () => {
  for (const page of ['commands.html', 'dialog.html', 'index.html', 'taskpane.html']) {
    const policy = policyOf(page);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("connect-src 'self';");
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
    expect(policy.match(/'unsafe-inline'/g)).toEqual(["'unsafe-inline'"]);
    expect(policy).toContain("style-src 'self' 'unsafe-inline'");
  }
});

test('office.js is as Microsoft wrote it, byte for byte', () => {
  const shipped = fs
    .readdirSync(path.join(WEB, 'office'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(path.join(WEB, 'office'), path.join(entry.parentPath, entry.name)))
    .sort();
  expect(shipped).toEqual([
    'en-us/office_strings.js',
    'excel-ios-16.00.js',
    'excel-mac-16.00.js',
    'excel-web-16.00.js',
    'excel-win32-16.00.js',
    'excel-win32-16.01.js',
    'o15apptofilemappingtable.js',
    'office.js',
    'telemetry/oteljs_agave.js',
    'zh-cn/office_strings.js',
  ]);
  for (const file of shipped) {
    const same = fs
      .readFileSync(path.join(WEB, 'office', file))
      .equals(fs.readFileSync(path.join(OFFICE, file)));
    expect([file, same]).toEqual([file, true]);
  }
});

test('the manifest, the icons and the sample lie beside the pages', () => {
  expect(read('manifest.xml')).toContain('https://localhost:3000/taskpane.html?check=1');
  for (const size of [16, 20, 24, 32, 40, 48, 64, 80]) {
    expect(fs.existsSync(path.join(WEB, `assets/check-${size}.png`))).toBe(true);
  }
  expect(fs.existsSync(path.join(WEB, 'samples/wuhan-2023-budget.xlsx'))).toBe(true);
});

describe('the settings', () => {
  interface Pattern {
    readonly from: string;
    readonly transform?: (content: Buffer) => string;
  }
  interface PluginLike {
    readonly patterns?: readonly Pattern[];
    readonly userOptions?: {
      readonly filename: string;
      readonly policy: string;
      readonly officeScript?: string;
    };
  }

  /** The web configuration under settings. */
  function plugins(settings: Readonly<Record<string, string>>): readonly PluginLike[] {
    const before = { ...process.env };
    Object.assign(process.env, settings);
    try {
      let web: { plugins: PluginLike[] } | undefined;
      jest.isolateModules(() => {
        const targets =
          jest.requireActual<readonly { name: string; plugins: PluginLike[] }[]>('../../webpack.config.js');
        web = targets.find(({ name }) => name === 'web');
      });
      return web?.plugins ?? [];
    } finally {
      process.env = before;
    }
  }
  const copied = (all: readonly PluginLike[]): readonly Pattern[] =>
    all.flatMap(({ patterns = [] }) => patterns);
  const pane = (all: readonly PluginLike[]): PluginLike['userOptions'] =>
    all.find(({ userOptions }) => userOptions?.filename === 'taskpane.html')?.userOptions;

  test('the base URL is written into the manifest, a path and a trailing slash included', () => {
    const manifest = copied(plugins({ GONGKAI_BASE_URL: 'https://oa.example.gov.cn/gongkai/' })).find(
      ({ from }) => from === 'manifest.xml',
    );
    const written = manifest?.transform?.(
      Buffer.from(
        '<a u="https://localhost:3000/taskpane.html"/><b u="https://localhost:3000/assets/icon-32.png"/>',
      ),
    );
    expect(written).toBe(
      '<a u="https://oa.example.gov.cn/gongkai/taskpane.html"/><b u="https://oa.example.gov.cn/gongkai/assets/icon-32.png"/>',
    );
  });

  test('a base URL without https is refused', () => {
    expect(() => plugins({ GONGKAI_BASE_URL: 'http://oa.example.gov.cn' })).toThrow('须以 https:// 开头');
  });

  test.each([
    ['cdn', 'https://appsforoffice.microsoft.com'],
    ['cdn-cn', 'https://appsforoffice.cdn.partner.office365.cn'],
  ])('office.js from %s: the origin is allowed, and no file is copied', (source, origin) => {
    const all = plugins({ GONGKAI_OFFICE_JS: source });
    expect(pane(all)?.officeScript?.startsWith(`${origin}/`)).toBe(true);
    expect(pane(all)?.policy).toContain(`script-src 'self' ${origin};`);
    expect(copied(all).filter(({ from }) => from.startsWith('office'))).toEqual([]);
    const page = all.find(({ userOptions }) => userOptions?.filename === 'index.html')?.userOptions;
    expect(page?.policy).not.toContain(origin);
  });

  test('a source that does not exist is refused', () => {
    expect(() => plugins({ GONGKAI_OFFICE_JS: 'toString' })).toThrow('只能是 self、cdn、cdn-cn：toString');
  });
});
