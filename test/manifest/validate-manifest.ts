/**
 * Checks the manifest without asking anybody: Microsoft's validator is a service. Needs a DOM with an XML parser.
 * Answers what is wrong as short lines, in the order of the document; none where the manifest is sound.
 */
import {
  CHILDREN,
  ICON_SIZES,
  LONGEST,
  LONGEST_ID,
  LONGEST_RESID,
  REQUIRED_ICON_SIZES,
  RESOURCE_LISTS,
} from './manifest-schema';
import type { ChildRule } from './manifest-schema';

/** Width and height of the picture a path below the base URL leads to; undefined where there is none. */
export type PictureSize = (path: string) => readonly [width: number, height: number] | undefined;

export interface ManifestFacts {
  /** Where the folder is served: the address every URL must begin with. */
  readonly baseUrl: string;
  readonly pictureSize: PictureSize;
  /** Pages that exist below the base URL. */
  readonly pages: readonly string[];
  /** Functions the commands page knows. */
  readonly functions: readonly string[];
}

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const HAN = /\p{Script=Han}/u;

export function manifestProblems(xml: string, facts: ManifestFacts): string[] {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  if (document.getElementsByTagName('parsererror').length > 0) return ['不是格式正确的 XML'];
  const root = document.documentElement;
  return [
    ...orderProblems(root),
    ...headProblems(root),
    ...urlProblems(root, facts),
    ...resourceProblems(root),
    ...iconProblems(root, facts),
    ...idProblems(root),
    ...functionProblems(root, facts),
    ...languageProblems(root),
  ];
}

/** Rules are looked up by the most particular name first: Action:ShowTaskpane, Hosts/Host within VersionOverrides, Host. */
function ruleOf(element: Element): readonly ChildRule[] {
  const parent = element.parentElement;
  const type = element.getAttribute('xsi:type');
  const names = [
    ...(type === null ? [] : [`${element.tagName}:${type}`]),
    ...(parent?.parentElement
      ? [`${parent.parentElement.tagName}/${parent.tagName}/${element.tagName}`]
      : []),
    ...(parent ? [`${parent.tagName}/${element.tagName}`] : []),
    element.tagName,
  ];
  for (const name of names) {
    const rule = CHILDREN[name];
    if (rule) return rule;
  }
  return [];
}

function orderProblems(element: Element): string[] {
  const rule = ruleOf(element);
  const names = [...element.children].map(({ tagName }) => tagName);
  const unknown = names.filter((name) => !rule.some(([known]) => known === name));
  const places = names
    .map((name) => rule.findIndex(([known]) => known === name))
    .filter((place) => place >= 0);
  const problems = [
    ...unknown.map((name) => `${element.tagName} 里不能有 ${name}`),
    ...(places.some((place, i) => place < (places[i - 1] ?? 0)) ? [`${element.tagName} 的元素次序不对`] : []),
    ...rule.flatMap(([name, times]) => {
      const count = names.filter((other) => other === name).length;
      if (count === 0 && (times === '1' || times === '+')) return [`${element.tagName} 缺 ${name}`];
      return count > 1 && (times === '1' || times === '?') ? [`${element.tagName} 有多个 ${name}`] : [];
    }),
  ];
  return [...problems, ...[...element.children].flatMap(orderProblems)];
}

function headProblems(root: Element): string[] {
  const text = (name: string): string => childNamed(root, name)?.textContent ?? '';
  const set = (name: string): string | undefined =>
    [...root.querySelectorAll('Requirements *')]
      .find((one) => one.getAttribute('Name') === name)
      ?.getAttribute('MinVersion') ?? undefined;
  const excel = [...root.getElementsByTagName('*')]
    .filter((one) => one.getAttribute('Name') === 'ExcelApi')
    .map((one) => one.getAttribute('MinVersion'));
  return [
    ...(root.tagName === 'OfficeApp' && root.getAttribute('xsi:type') === 'TaskPaneApp'
      ? []
      : ['根元素不是 TaskPaneApp']),
    ...(GUID.test(text('Id')) ? [] : ['Id 不是小写的 GUID']),
    ...(/^\d{1,5}(\.\d{1,5}){3}$/.test(text('Version')) ? [] : ['Version 不是四段']),
    ...(text('DefaultLocale') === 'zh-CN' ? [] : ['DefaultLocale 不是 zh-CN']),
    ...(text('Permissions') === 'ReadWriteDocument' ? [] : ['Permissions 不是 ReadWriteDocument']),
    ...(excel.length === 2 && excel.every((version) => version === '1.9')
      ? []
      : ['ExcelApi 应在两处都要求 1.9']),
    ...(set('AddinCommands') === '1.1' ? [] : ['没有要求 AddinCommands 1.1']),
  ];
}

function urlProblems(root: Element, { baseUrl, pages }: ManifestFacts): string[] {
  const values = [...root.getElementsByTagName('*')].flatMap((element) => {
    const value = element.getAttribute('DefaultValue') ?? '';
    const isUrl = /Url|SourceLocation/.test(element.tagName) || /^[a-z]+:\/\//.test(value);
    const isList = element.tagName === 'bt:Urls';
    return isUrl && !isList && element.getAttribute('resid') === null ? [value] : [];
  });
  return values.flatMap((value) => {
    if (!value.startsWith('https://')) return [`不是 https 地址：${value}`];
    if (!value.startsWith(`${baseUrl}/`)) return [`不在 ${baseUrl} 下：${value}`];
    const page = new URL(value).pathname.split('/').at(-1) ?? '';
    return page.endsWith('.html') && !pages.includes(page) ? [`没有这个页面：${value}`] : [];
  });
}

function resourceProblems(root: Element): string[] {
  const ids = new Map<string, Set<string>>();
  const problems: string[] = [];
  for (const list of ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings']) {
    const known = new Set<string>();
    ids.set(list, known);
    for (const entry of root.getElementsByTagName(list)[0]?.children ?? []) {
      const id = entry.getAttribute('id') ?? '';
      if (id === '' || id.length > LONGEST_RESID)
        problems.push(`标识为空或超过 ${LONGEST_RESID} 个字符：${id}`);
      if (known.has(id)) problems.push(`标识重复：${id}`);
      known.add(id);
      problems.push(...textProblems(entry, list));
    }
  }
  const used = new Set<string>();
  for (const element of root.getElementsByTagName('*')) {
    const resid = element.getAttribute('resid');
    if (resid === null) continue;
    used.add(resid);
    const place = `${element.parentElement?.tagName ?? ''}/${element.tagName}`;
    const list = RESOURCE_LISTS[place];
    if (list === undefined) problems.push(`${place} 不该有 resid`);
    else if (ids.get(list)?.has(resid) !== true) problems.push(`${place} 的 ${resid} 不在 ${list} 中`);
  }
  const all = [...ids.values()].flatMap((known) => [...known]);
  return [...problems, ...all.filter((id) => !used.has(id)).map((id) => `没有用到：${id}`)];
}

function textProblems(entry: Element, list: string): string[] {
  const longest = LONGEST[list];
  if (longest === undefined) return [];
  return [entry, ...entry.children].flatMap((element) => {
    const text = element.getAttribute('DefaultValue') ?? element.getAttribute('Value') ?? '';
    if (text === '') return [`${entry.getAttribute('id') ?? ''} 没有文字`];
    return text.length > longest ? [`${entry.getAttribute('id') ?? ''} 超过 ${longest} 个字符`] : [];
  });
}

function iconProblems(root: Element, { baseUrl, pictureSize }: ManifestFacts): string[] {
  const urls = new Map(
    [...(root.getElementsByTagName('bt:Images')[0]?.children ?? [])].map((image) => [
      image.getAttribute('id') ?? '',
      image.getAttribute('DefaultValue') ?? '',
    ]),
  );
  const pictureProblem = (url: string, size: number): string[] => {
    const found = pictureSize(url.slice(baseUrl.length + 1));
    if (!found) return [`没有这个图标：${url}`];
    return found[0] === size && found[1] === size ? [] : [`图标应为 ${size}×${size}：${url}`];
  };
  const icons = [...root.getElementsByTagName('Icon')].flatMap((icon) => {
    const images = [...icon.children].map(
      (image) => [Number(image.getAttribute('size')), image.getAttribute('resid') ?? ''] as const,
    );
    const owner = icon.parentElement?.getAttribute('id') ?? '';
    const missing = REQUIRED_ICON_SIZES.filter((size) => !images.some(([other]) => other === size));
    return [
      ...missing.map((size) => `${owner} 缺 ${size} 的图标`),
      ...images.flatMap(([size, resid]) => {
        const url = urls.get(resid);
        if (!ICON_SIZES.includes(size)) return [`${owner} 的图标大小不对：${size}`];
        return url === undefined ? [] : pictureProblem(url, size);
      }),
    ];
  });
  const own = [['IconUrl', 32] as const, ['HighResolutionIconUrl', 64] as const].flatMap(([name, size]) =>
    pictureProblem(childNamed(root, name)?.getAttribute('DefaultValue') ?? '', size),
  );
  return [...own, ...icons];
}

function idProblems(root: Element): string[] {
  const seen = new Set<string>();
  return ['CustomTab', 'Group', 'Control'].flatMap((name) =>
    [...root.getElementsByTagName(name)].flatMap((element) => {
      const id = element.getAttribute('id') ?? '';
      const repeated = seen.has(id);
      seen.add(id);
      if (id === '' || id.length > LONGEST_ID) return [`${name} 的 id 为空或过长`];
      return repeated ? [`${name} 的 id 重复：${id}`] : [];
    }),
  );
}

function functionProblems(root: Element, { functions }: ManifestFacts): string[] {
  return [...root.getElementsByTagName('FunctionName')]
    .map(({ textContent }) => textContent)
    .filter((name) => !functions.includes(name))
    .map((name) => `没有这个函数：${name}`);
}

/** Every text is Chinese by default and has an English one. */
function languageProblems(root: Element): string[] {
  const texts = ['DisplayName', 'Description', 'bt:String'].flatMap((name) =>
    [...root.getElementsByTagName(name)].filter((element) => element.getAttribute('DefaultValue') !== null),
  );
  return texts.flatMap((element) => {
    const name = element.getAttribute('id') ?? element.tagName;
    const english = [...element.children].filter((child) => child.getAttribute('Locale') === 'en-US');
    return [
      ...(HAN.test(element.getAttribute('DefaultValue') ?? '') ? [] : [`${name} 没有中文`]),
      ...(english.length === 1 ? [] : [`${name} 没有英文`]),
      ...english
        .filter((child) => HAN.test(child.getAttribute('Value') ?? ''))
        .map(() => `${name} 的英文里有中文`),
    ];
  });
}

function childNamed(element: Element, name: string): Element | undefined {
  return [...element.children].find(({ tagName }) => tagName === name);
}
