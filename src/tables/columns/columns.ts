/** From the labels above a column to its key: which declared column of the table it is. */
import type { ColumnRole } from '../book';
import type { ColumnDeclaration, GridLayout } from '../declaration';
import { isPlainHeader, readHeaderWord, type HeaderWord } from '../words/header-words';
import { conceptsOf } from '../words/vocabulary';

/** What the labels above a column turned out to mean. */
export interface ResolvedColumn {
  readonly key: string;
  readonly role: ColumnRole;
  readonly required: boolean;
  /** True where the header only says that figures stand below; another column with the same key has the better claim. */
  readonly weak?: boolean;
  /** As declared. */
  readonly partOfTotal?: true;
  /** True where only its place says that it is part of the column above it. */
  readonly assumed?: true;
  /** True where the header names the sum of the year (本年收入合计), which is the total only where no wider one stands. */
  readonly ofYear?: true;
}

const COMPARISONS: Readonly<Record<string, ColumnRole>> = {
  增减额: '增减',
  增减率: '增减率',
  占比: '占比',
  完成率: '完成率',
};

/** Columns of a layout by every concept path that means them. */
export class ColumnIndex {
  private readonly byPath = new Map<string, ColumnDeclaration>();

  constructor(private readonly layout: GridLayout) {
    for (const column of layout.columns) {
      for (const path of [column.key, ...(column.also ?? [])]) {
        if (!this.byPath.has(path)) this.byPath.set(path, column);
      }
    }
  }

  /**
   * The column a header path means; undefined where it means none that is declared.
   * @param path normalised labels from the top down
   * @param year the year of the table; figures of another year are 上年
   */
  resolve(path: readonly string[], year: number | undefined): ResolvedColumn | undefined {
    const words = path.map(readHeaderWord);
    const back = yearsBack(words, year);
    const meaningful = words.filter(({ core }) => core !== '' && !isPlainHeader(core));
    const comparison = comparisonOf(words);
    const found =
      comparison ??
      this.figure(
        meaningful.map(({ core }) => core),
        meaningful[meaningful.length - 1] === words[words.length - 1],
      );
    if (!found) return undefined;
    const plain = this.layout.plainColumn ?? '合计';
    if (
      back > 0 &&
      found.role !== '增减' &&
      found.role !== '增减率' &&
      found.role !== '占比' &&
      found.role !== '完成率'
    ) {
      const earlier = back > 1 ? '前年' : '上年';
      return {
        key: found.key === plain && plain !== '合计' ? earlier : `${earlier}/${found.key}`,
        role: '上年',
        required: false,
      };
    }
    const budget = this.layout.budgetBeside === true && !comparison ? budgetOf(words) : undefined;
    if (budget !== undefined) {
      const key = found.key === plain && plain !== '合计' ? budget : `${budget}/${found.key}`;
      return { ...found, key, required: false, weak: false };
    }
    if (found.role !== '金额') return found;
    const ofWhich = words[words.length - 1]?.ofWhich === true;
    if (found.partOfTotal === true && (ofWhich || words.some(({ core }) => core === '其中')))
      return { ...found, key: `${plain}/${found.key}`, role: '其中', required: false };
    return ofWhich ? { ...found, role: '其中', required: false } : found;
  }

  /** The declared column of concept labels; words that only wrap are dropped from the front, one after another. */
  private figure(labels: readonly string[], lowest: boolean): ResolvedColumn | undefined {
    const plain: ResolvedColumn = {
      key: this.layout.plainColumn ?? '合计',
      role: '金额',
      required: true,
      weak: true,
    };
    if (labels.length === 0) return plain;
    const paths = tokenPaths(labels, lowest);
    for (const tokens of paths) {
      const declared = this.lookUp(tokens);
      if (!declared) continue;
      // 本年支出 is the table's amount only where no column says so by itself: 合计 | 本年支出 | 上年结转.
      const weak = declared.key === plain.key && this.isWrapper(tokens[tokens.length - 1] as string);
      const ofYear =
        declared.key === plain.key && /^本年(?:收入|支出)合计$/.test(tokens[tokens.length - 1] ?? '');
      return {
        key: declared.key,
        role: declared.role ?? '金额',
        required: declared.required ?? false,
        ...(weak ? { weak } : {}),
        ...(ofYear ? { ofYear } : {}),
        ...(declared.partOfTotal === true ? { partOfTotal: true } : {}),
      };
    }
    // Nothing but wrappers: 本年国有资本经营预算支出 over a single column.
    return paths.some((tokens) => tokens.every((token) => this.isWrapper(token))) ? plain : undefined;
  }

  private lookUp(tokens: readonly string[]): ColumnDeclaration | undefined {
    for (let from = 0; from < tokens.length; from += 1) {
      const rest = tokens.slice(from);
      const last = rest[rest.length - 1] as string;
      const isSum = last === '小计' || last === '合计';
      const parents = rest.slice(0, -1).join('/');
      const found =
        (isSum && rest.length > 1
          ? (this.byPath.get(`${parents}/合计`) ?? this.byPath.get(parents))
          : undefined) ?? this.byPath.get(rest.join('/'));
      // 合计 under a wrapper is the table's 合计, not the wrapper's own column.
      if (
        found &&
        !(
          isSum &&
          rest.length > 1 &&
          rest[0] !== this.layout.totalNamed &&
          this.isWrapper(rest[0] as string) &&
          this.byPath.get('合计')
        )
      )
        return found;
      if (!this.isWrapper(tokens[from] as string)) return undefined;
    }
    return undefined;
  }

  /** An unknown upper label, or one the layout declares, wraps the labels below it. */
  private isWrapper(token: string): boolean {
    return token.startsWith('?') || (this.layout.wrappers ?? []).includes(token);
  }
}

/**
 * All readings of a path of labels as concepts; an unknown label is ?label. The last label must be known where it is the
 * lowest of its column; above 预算数 it may be anything.
 */
function tokenPaths(labels: readonly string[], lowest: boolean): string[][] {
  let paths: string[][] = [[]];
  labels.forEach((label, i) => {
    const concepts = conceptsOf(label);
    const isLast = lowest && i === labels.length - 1;
    const readings = concepts.length > 0 ? concepts : isLast ? [] : [`?${label}`];
    paths = paths.flatMap((path) =>
      readings.map((reading) => (path[path.length - 1] === reading ? path : [...path, reading])),
    );
  });
  return paths;
}

/** A column that compares with an earlier year or with the whole, by its last label that says so. */
function comparisonOf(words: readonly HeaderWord[]): ResolvedColumn | undefined {
  const labels = words.map(({ core }) => core);
  for (let i = labels.length - 1; i >= 0; i -= 1) {
    const label = labels[i] as string;
    const raw = label === '' ? [] : conceptsOf(label);
    const concept = raw.find((name) => COMPARISONS[name] !== undefined);
    if (concept === undefined || raw[0] !== concept) continue;
    const named = (of: readonly string[]): string[] =>
      of
        .flatMap((label) => conceptsOf(label).slice(0, 1))
        .filter((name) => COMPARISONS[name] === undefined && name !== '合计' && name !== '小计');
    // 「增减%」 above 合计, 基本支出, 项目支出: what is compared stands below as well as above.
    const below = named(labels.slice(i + 1));
    const own = below[below.length - 1] ?? named(labels.slice(0, i)).pop();
    // 「比上年增减」 above 「比例」: a share by its own words, a rate of change by what it stands under.
    const underChange = labels.slice(0, i).some((parent) => conceptsOf(parent)[0] === '增减额');
    const refined = underChange && concept !== '增减额' ? '增减率' : concept;
    return {
      key: own === undefined ? refined : `${refined}/${own}`,
      role: COMPARISONS[refined] as ColumnRole,
      required: false,
    };
  }
  return undefined;
}

/**
 * Where the table's own total stands under its name (“三公”经费 小计) beside a wider 合计, that one is 合计 and the wider
 * one 总计; where it stands alone it is 合计 under either name. 本年收入合计 beside 收入总计 is the sum of the year, and a group
 * without a figure of its own (单位资金) only wraps the columns below it.
 */
export function settleTotals<T extends { readonly key: string; readonly ofYear?: true }>(
  columns: readonly T[],
  layout: GridLayout,
): T[] {
  return ownTotal(unwrapped(besideTotal(columns, layout), layout), layout);
}

function besideTotal<T extends { readonly key: string; readonly ofYear?: true }>(
  columns: readonly T[],
  { yearColumn }: GridLayout,
): readonly T[] {
  const wider = columns.some(({ key, ofYear }) => key === '合计' && ofYear !== true);
  if (yearColumn === undefined || !wider) return columns;
  return columns.map((column) =>
    column.key === '合计' && column.ofYear === true ? { ...column, key: yearColumn } : column,
  );
}

function unwrapped<T extends { readonly key: string }>(
  columns: readonly T[],
  { groups }: GridLayout,
): readonly T[] {
  const present = new Set(columns.map(({ key }) => key));
  const bare = (groups ?? []).filter((group) => !present.has(group));
  return columns.map((column) => {
    const group = bare.find((name) => column.key.startsWith(`${name}/`));
    if (group === undefined) return column;
    const key = `${group.slice(0, group.lastIndexOf('/'))}${column.key.slice(group.length)}`;
    return present.has(key) ? column : { ...column, key };
  });
}

function ownTotal<T extends { readonly key: string }>(columns: readonly T[], layout: GridLayout): T[] {
  const own = layout.totalNamed;
  if (own === undefined) return [...columns];
  const prefixOf = (key: string, name: string): string | undefined =>
    key === name || key.endsWith(`/${name}`) ? key.slice(0, key.length - name.length) : undefined;
  const named = new Set(
    columns.map(({ key }) => prefixOf(key, own)).filter((prefix) => prefix !== undefined),
  );
  return columns.map((column) => {
    const prefix = prefixOf(column.key, own);
    if (prefix !== undefined) return { ...column, key: `${prefix}合计` };
    const wider = prefixOf(column.key, '合计');
    return wider !== undefined && named.has(wider) ? { ...column, key: `${wider}总计` } : column;
  });
}

/** Which budget a column's figures are of, where they stand beside those of the accounts. */
export function budgetOf(words: readonly HeaderWord[]): '预算数' | '年初预算数' | undefined {
  for (const word of words) {
    // 2023年度“三公”经费预算数: whose budget it is says nothing of which.
    const core = word.core.replace(/^(?:三公经费|财政拨款|支出)+(?=.*预算)/, '');
    if (/^年初(?:批复)?预算(?:数|金额)?$/.test(core)) return '年初预算数';
    if (/^(?:全年|调整后?|批复)?(?:的)?预算(?:数|金额|安排数)?$/.test(core)) return '预算数';
  }
  return undefined;
}

/** How many years before the table's own a column's figures are. */
function yearsBack(words: readonly HeaderWord[], year: number | undefined): number {
  let back = 0;
  for (const word of words) {
    back = Math.max(back, word.back);
    if (word.year !== undefined && year !== undefined && word.year < year)
      back = Math.max(back, year - word.year);
  }
  return back;
}
