/**
 * Which columns of a header name the rows and which hold figures, and where a table has several blocks side by side.
 */
import type { ColumnDeclaration, GridLayout } from '../declaration';
import type { Header, HeaderColumn } from '../sheet/header';
import { besideCarryOver } from './carried-beside';
import { ColumnIndex, settleTotals, type ResolvedColumn } from './columns';
import { isCodeOrName, isLevelOfName, structuralRole, textKey } from './roles';
import type { SheetText } from '../sheet/sheet-text';
import { settleTwoTotals } from './two-totals';
import { withUnitsBeside } from './units-beside';
import { holdsCodes, unknownColumn, withoutDoubtfulParts } from './unknown-columns';
import type { StructuralRole } from '../words/vocabulary';

/** A column of figures of one block. */
export interface FigureColumn extends ResolvedColumn {
  readonly header: HeaderColumn;
}

/** Columns from one name column to the next. */
export interface Block {
  readonly code?: number;
  /** 类, 款, 项 in columns of their own. */
  readonly splitCode?: readonly number[];
  /** Codes of a second classification beside the first, which only annotate the rows. */
  readonly secondCode: readonly number[];
  readonly name?: number;
  /** Years of the rows, where they stand beside the names. */
  readonly year?: number;
  /** Further columns the names stand in: one for each level of the subjects. */
  readonly deeperNames: readonly number[];
  readonly unitCode?: number;
  readonly unitName?: number;
  /** Text columns by key. */
  readonly texts: ReadonlyMap<string, number>;
  readonly figures: readonly FigureColumn[];
  /** Top labels of the block, normalised: what tells 收入 from 支出. */
  readonly heads: readonly string[];
  /** Leftmost and rightmost sheet column. */
  readonly left: number;
  readonly right: number;
}

interface Draft {
  /** The first text column before the figures whose header says nothing known: it names the rows where no other does. */
  unnamed?: number;
  code?: number;
  split: number[];
  secondCode: number[];
  name?: number;
  year?: number;
  deeperNames: number[];
  unitCode?: number;
  unitName?: number;
  /** In tables of projects: what each is spent as. */
  subjectCode?: number;
  subjectName?: number;
  texts: Map<string, number>;
  figures: FigureColumn[];
  heads: Set<string>;
  left: number;
  right: number;
}

/** Splits a header into blocks. `dataRows` are looked into where a header cell says nothing. */
export function readBlocks(
  sheet: SheetText,
  header: Header,
  layout: GridLayout,
  year: number | undefined,
  dataRows: readonly number[],
): Block[] {
  const index = new ColumnIndex(layout);
  const placing = withUnitsBeside(header, layout);
  const drafts: Draft[] = [];
  let draft: Draft | undefined;
  const open = (column: number): Draft => {
    if (!draft || draft.figures.length > 0) {
      draft = {
        split: [],
        secondCode: [],
        deeperNames: [],
        texts: new Map(),
        figures: [],
        heads: new Set(),
        left: column,
        right: column,
      };
      drafts.push(draft);
    }
    return draft;
  };
  for (const headerColumn of header.columns) {
    const { column, path } = headerColumn;
    if (isEmptyColumn(sheet, header, column, dataRows)) continue;
    const role = structuralRole(path, layout);
    const text = textKey(path, layout);
    if (text !== undefined && !isCodeOrName(role)) {
      (draft ?? open(column)).texts.set(text, column);
    } else if (role !== undefined && isLevelOfName(path) && draft?.name !== undefined) {
      draft.deeperNames.push(column);
    } else if (role !== undefined) {
      placeStructure(open, draft, role, column, placing);
    } else {
      const resolved = index.resolve(path, year);
      if (resolved === undefined && !hasCodes(draft) && holdsCodes(sheet, column, dataRows)) {
        open(column).code = column;
        continue;
      }
      const figures =
        resolved ??
        unknownColumn(sheet, headerColumn, dataRows, {
          parent: index.resolve(path.slice(0, -1), year),
          beside: draft?.figures ?? [],
        });
      if (figures) (draft ?? open(column)).figures.push({ ...figures, header: headerColumn });
      else if (draft === undefined || draft.figures.length === 0) open(column).unnamed ??= column;
    }
    if (draft) {
      draft.right = column;
      draft.heads.add(path[0] as string);
      if (path.length > 1) draft.heads.add(path[path.length - 1] as string);
    }
  }
  for (const { name, deeperNames } of drafts)
    if (name !== undefined) deeperNames.push(...unheaded(sheet, header, name));
  return drafts.filter(({ figures }) => figures.length > 0).map((d) => finish(d, layout));
}

/** Columns right of the name column that no header cell of their own heads: its merged header reaches over them. */
function unheaded(sheet: SheetText, header: Header, name: number): number[] {
  const columns: number[] = [];
  for (let column = name + 1; column <= sheet.used.right; column += 1) {
    for (let row = header.top; row <= header.bottom; row += 1)
      if (sheet.label(row, column) !== '') return columns;
    columns.push(column);
  }
  return [];
}

function finish(draft: Draft, layout: GridLayout): Block {
  if (layout.rows.includes('项目')) placeSubjects(draft);
  draft.figures = besideCarryOver(withoutDoubtfulParts(settleTotals(draft.figures, layout)));
  const strong = new Set(draft.figures.filter(({ weak }) => weak !== true).map(({ key }) => key));
  draft.figures = draft.figures.map((figure) =>
    figure.weak === true && strong.has(figure.key)
      ? { ...figure, key: `未识别/${figure.header.path.join('/')}`, role: '未识别' }
      : figure,
  );
  draft.figures = settleTwoTotals(draft.figures);
  return {
    ...(draft.code === undefined ? {} : { code: draft.code }),
    ...(draft.split.length === 0 ? {} : { splitCode: draft.split }),
    ...nameColumn(draft),
    ...(draft.year === undefined ? {} : { year: draft.year }),
    secondCode: draft.secondCode,
    deeperNames: draft.deeperNames,
    ...(draft.unitCode === undefined ? {} : { unitCode: draft.unitCode }),
    ...(draft.unitName === undefined ? {} : { unitName: draft.unitName }),
    texts: draft.texts,
    figures: draft.figures,
    heads: [...draft.heads],
    left: draft.left,
    right: draft.right,
  };
}

/** Subjects name the rows only where no column names projects. */
function placeSubjects(draft: Draft): void {
  const { subjectCode, subjectName } = draft;
  if (draft.name === undefined) {
    if (subjectCode !== undefined) draft.code ??= subjectCode;
    if (subjectName !== undefined) draft.name = subjectName;
    return;
  }
  const column = subjectName ?? subjectCode ?? draft.split[0];
  if (column !== undefined) draft.texts.set('科目', column);
  draft.split = [];
}

function nameColumn({ name, unitName, unnamed, texts }: Draft): { name?: number } {
  const fallback = unitName === undefined && texts.size === 0 ? unnamed : undefined;
  const column = name ?? fallback;
  return column === undefined ? {} : { name: column };
}

function placeStructure(
  open: (column: number) => Draft,
  current: Draft | undefined,
  role: StructuralRole,
  column: number,
  layout: GridLayout,
): void {
  switch (role) {
    case '年度': {
      const draft = open(column);
      if (draft.name === undefined) draft.name = column;
      else draft.year ??= column;
      return;
    }
    case '行次':
    case '序号':
    case '备注':
      // They neither name a row nor open a block.
      return;
    case '类':
    case '款':
    case '项': {
      const draft = open(column);
      // After the name, or after a code, they are those of a second code system.
      if (draft.name === undefined && draft.code === undefined) draft.split.push(column);
      else draft.secondCode.push(column);
      return;
    }
    case '单位编码':
    case '单位名称':
      placeUnit(open(column), role, column, layout);
      return;
    case '科目名称':
    case '科目编码':
    case '项目编码': {
      const draft = current && current.figures.length === 0 ? current : open(column);
      if (role !== '项目编码' && layout.rows.includes('项目')) {
        draft[role === '科目编码' ? 'subjectCode' : 'subjectName'] ??= column;
        return;
      }
      if (role === '科目名称') {
        draft.name ??= column;
        return;
      }
      // A second code system beside the first (政府预算经济分类) only annotates the row.
      if (draft.code === undefined && draft.split.length === 0) draft.code = column;
      else draft.secondCode.push(column);
      return;
    }
    default: {
      const draft = current && current.figures.length === 0 ? current : open(column);
      if (draft.name === undefined) draft.name = column;
    }
  }
}

/** Units name the rows of unit tables; in tables of subjects they stand beside the subject. */
function placeUnit(draft: Draft, role: '单位编码' | '单位名称', column: number, layout: GridLayout): void {
  const namesRows = layout.rows.includes('单位');
  if (role === '单位编码') {
    if (namesRows && draft.code === undefined) draft.code = column;
    else draft.unitCode = column;
  } else if (namesRows && draft.name === undefined) draft.name = column;
  else draft.unitName = column;
}

/** Whether the codes of the block's rows are found, or its figures have begun. */
function hasCodes(draft: Draft | undefined): boolean {
  return (
    draft !== undefined && (draft.code !== undefined || draft.split.length > 0 || draft.figures.length > 0)
  );
}

/** A column with neither a header cell of its own nor data: part of a wider merged cell, or left blank. */
function isEmptyColumn(
  sheet: SheetText,
  header: Header,
  column: number,
  dataRows: readonly number[],
): boolean {
  for (let row = header.top; row <= header.bottom; row += 1) {
    if (sheet.label(row, column) !== '') return false;
  }
  return dataRows.every((row) => sheet.label(row, column) === '');
}

/** The declared columns that must be there and are in none of the blocks. */
export function missingColumns(blocks: readonly Block[], layout: GridLayout): ColumnDeclaration[] {
  const present = new Set(blocks.flatMap(({ figures }) => figures.map(({ key }) => key)));
  return layout.columns.filter(
    ({ key, required, orBoth }) =>
      required === true && !present.has(key) && !(orBoth?.every((other) => present.has(other)) ?? false),
  );
}

/** Two columns of one block that mean the same. */
export function doubledColumns(blocks: readonly Block[]): FigureColumn[][] {
  return blocks.flatMap(({ figures }) => {
    const byKey = new Map<string, FigureColumn[]>();
    for (const figure of figures) byKey.set(figure.key, [...(byKey.get(figure.key) ?? []), figure]);
    return [...byKey.values()].filter(
      (same) => same.length > 1 && ['金额', '上年'].includes((same[0] as FigureColumn).role),
    );
  });
}
