/**
 * @jest-environment jsdom
 *
 * The manifest is sound, and the validator that says so catches what can go wrong with one.
 */
import fs from 'node:fs';
import path from 'node:path';
import type { ManifestFacts } from './validate-manifest';
import { manifestProblems } from './validate-manifest';

const ROOT = path.resolve(__dirname, '../..');
const MANIFEST = fs.readFileSync(path.join(ROOT, 'manifest.xml'), 'utf8');

/** Width and height of a PNG stand in its first chunk. */
function pngSize(file: string): readonly [number, number] | undefined {
  const full = path.join(ROOT, file);
  if (!fs.existsSync(full)) return undefined;
  const bytes = fs.readFileSync(full);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

/** What the sources say: the pages webpack builds, and the functions the commands page associates. */
const WEBPACK = fs.readFileSync(path.join(ROOT, 'webpack.config.js'), 'utf8');
const COMMANDS = fs.readFileSync(path.join(ROOT, 'src/commands/index.ts'), 'utf8');
const FACTS: ManifestFacts = {
  baseUrl: 'https://localhost:3000',
  pictureSize: pngSize,
  pages: [...WEBPACK.matchAll(/htmlPage\('(\w+)'/g)].map(([, name = '']) => `${name}.html`),
  functions: [...COMMANDS.matchAll(/associate\(\s*'(\w+)'/g)].map(([, name = '']) => name),
};

describe('the manifest', () => {
  test('is sound', () => {
    expect(manifestProblems(MANIFEST, FACTS)).toEqual([]);
  });

  test('was held against pages and functions that were found', () => {
    expect([...FACTS.pages].sort()).toEqual(['commands.html', 'dialog.html', 'index.html', 'taskpane.html']);
    expect([...FACTS.functions].sort()).toEqual(['clearMarks', 'writeResults']);
  });

  test('has the four buttons in their order', () => {
    const document = new DOMParser().parseFromString(MANIFEST, 'application/xml');
    const texts = new Map(
      [...document.getElementsByTagName('bt:String')].map((one) => [
        one.getAttribute('id'),
        one.getAttribute('DefaultValue'),
      ]),
    );
    const labelOf = (element: Element): string | null | undefined =>
      texts.get([...element.children].find(({ tagName }) => tagName === 'Label')!.getAttribute('resid'));
    expect(labelOf(document.getElementsByTagName('CustomTab')[0]!)).toBe('公开表');
    expect([...document.getElementsByTagName('Control')].map(labelOf)).toEqual([
      '一键校验',
      '打开面板',
      '写入校验结果',
      '清除标记',
    ]);
  });
});

/** A manifest with one thing wrong: what is replaced by what, and all that is to be said of it. */
const BROKEN: readonly (readonly [what: string, from: string | RegExp, to: string, problems: string[]])[] = [
  ['a tag that is not closed', '</Hosts>', '', ['不是格式正确的 XML']],
  [
    'elements out of order',
    /(<Id>.*<\/Id>)\s*(<Version>.*<\/Version>)/,
    '$2$1',
    ['OfficeApp 的元素次序不对'],
  ],
  [
    'a label before the groups of a tab',
    /(<CustomTab id="Gongkai.Tab">)([\s\S]*?)(<Label resid="Tab.Label" \/>)/,
    '$1$3$2',
    ['CustomTab 的元素次序不对'],
  ],
  ['a missing element', /<ProviderName>.*<\/ProviderName>/, '', ['OfficeApp 缺 ProviderName']],
  [
    'an element that does not belong',
    '<Permissions>',
    '<Dictionary /><Permissions>',
    ['OfficeApp 里不能有 Dictionary'],
  ],
  [
    'two of what stands once',
    '<DefaultLocale>zh-CN</DefaultLocale>',
    '<DefaultLocale>zh-CN</DefaultLocale><DefaultLocale>zh-CN</DefaultLocale>',
    ['OfficeApp 有多个 DefaultLocale'],
  ],
  ['a GUID that is none', /<Id>3c7d/, '<Id>3c7', ['Id 不是小写的 GUID']],
  ['a version of three parts', '0.1.0.0', '0.1.0', ['Version 不是四段']],
  ['another default language', '>zh-CN<', '>en-US<', ['DefaultLocale 不是 zh-CN']],
  [
    'a lower requirement in one place',
    '<Set Name="ExcelApi" MinVersion="1.9" />',
    '<Set Name="ExcelApi" MinVersion="1.7" />',
    ['ExcelApi 应在两处都要求 1.9'],
  ],
  ['too small a permission', 'ReadWriteDocument', 'ReadDocument', ['Permissions 不是 ReadWriteDocument']],
  [
    'a plain http address',
    'https://localhost:3000/commands.html',
    'http://localhost:3000/commands.html',
    ['不是 https 地址：http://localhost:3000/commands.html'],
  ],
  [
    'an address of somebody else',
    'https://localhost:3000/commands.html',
    'https://example.com/commands.html',
    ['不在 https://localhost:3000 下：https://example.com/commands.html'],
  ],
  [
    'a page that is not built',
    'https://localhost:3000/commands.html',
    'https://localhost:3000/ribbon.html',
    ['没有这个页面：https://localhost:3000/ribbon.html'],
  ],
  [
    'a resid without an entry',
    '<Label resid="CheckNow.Label" />',
    '<Label resid="CheckNow.Name" />',
    ['Control/Label 的 CheckNow.Name 不在 bt:ShortStrings 中'],
  ],
  [
    'a resid of another list',
    '<FunctionFile resid="Commands.Url" />',
    '<FunctionFile resid="Tab.Label" />',
    ['DesktopFormFactor/FunctionFile 的 Tab.Label 不在 bt:Urls 中', '没有用到：Commands.Url'],
  ],
  [
    'a resid that is too long',
    /Commands\.Url/g,
    'AddressOfThePageOfTheRibbonButtons',
    ['标识为空或超过 32 个字符：AddressOfThePageOfTheRibbonButtons'],
  ],
  [
    'an entry nobody uses',
    '<bt:ShortStrings>',
    '<bt:ShortStrings><bt:String id="Idle" DefaultValue="闲"><bt:Override Locale="en-US" Value="Idle" /></bt:String>',
    ['没有用到：Idle'],
  ],
  [
    'a label beyond its length',
    'DefaultValue="一键校验"',
    `DefaultValue="${'校'.repeat(126)}"`,
    ['CheckNow.Label 超过 125 个字符'],
  ],
  [
    'a tip beyond its length',
    'Value="Opens the pane with the recognised tables and the results."',
    `Value="${'x'.repeat(251)}"`,
    ['OpenPane.Tip 超过 250 个字符'],
  ],
  [
    'a required icon size left out',
    '<bt:Image size="80" resid="Check.80" />',
    '',
    ['Gongkai.Check 缺 80 的图标'],
  ],
  [
    'a size Office does not know',
    '<bt:Image size="20" resid="Check.20" />',
    '<bt:Image size="21" resid="Check.20" />',
    ['Gongkai.Check 的图标大小不对：21'],
  ],
  [
    'an icon that does not exist',
    'assets/pane-48.png',
    'assets/panel-48.png',
    ['没有这个图标：https://localhost:3000/assets/panel-48.png'],
  ],
  [
    'an icon of another size',
    'assets/pane-48.png',
    'assets/pane-40.png',
    ['图标应为 48×48：https://localhost:3000/assets/pane-40.png'],
  ],
  [
    'two buttons with one id',
    'id="Gongkai.OpenPane"',
    'id="Gongkai.CheckNow"',
    ['Control 的 id 重复：Gongkai.CheckNow'],
  ],
  [
    'a function the commands page does not know',
    '<FunctionName>clearMarks</FunctionName>',
    '<FunctionName>removeMarks</FunctionName>',
    ['没有这个函数：removeMarks'],
  ],
  [
    'a text that is not Chinese',
    'DefaultValue="打开面板"',
    'DefaultValue="Pane"',
    ['OpenPane.Label 没有中文'],
  ],
  [
    'a text without English',
    '<bt:Override Locale="en-US" Value="Open Pane" />',
    '',
    ['OpenPane.Label 没有英文'],
  ],
  ['English that is Chinese', 'Value="Open Pane"', 'Value="打开面板"', ['OpenPane.Label 的英文里有中文']],
];

describe('the validator', () => {
  test.each(BROKEN)('catches %s', (_what, from, to, problems) => {
    const broken = MANIFEST.replace(from, to);
    expect(broken).not.toBe(MANIFEST);
    expect(manifestProblems(broken, FACTS)).toEqual(problems);
  });
});
