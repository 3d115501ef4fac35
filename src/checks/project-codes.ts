/** ND-12: a project code used for two projects, a code of another shape than the others, a code of a later year. */
import { collect } from '../findings/collect';
import type { Correction } from '../findings/correction';
import { CellWriter } from '../findings/cell-writer';
import type { Finding } from '../findings/finding';
import type { CellRef } from '../grid/address';
import type { Table } from '../tables/book';
import { tableName, tableTitle } from '../tables/table-name';
import { cellsAt, placeName, placeNames } from './cells';
import type { Check } from './check';
import { codeChange } from './corrections/names';
import { asSuggestions, wordsCorrection } from './corrections/wording';
import {
  projectsOf,
  sameProjectName,
  type ListedProject,
  type ProjectForm,
  type Projects,
} from './projects/listed';
import { matchForms, type FormMatch } from './projects/match';
import { tableKey } from './table-key';

interface Use {
  readonly table: Table;
  readonly code: string;
  readonly name: string;
  readonly ref: CellRef;
  readonly form?: ProjectForm;
}

function formUses({ forms }: Projects): Use[] {
  return forms.flatMap((form) =>
    form.code && form.name
      ? [
          {
            table: form.table,
            code: form.code.text.replace(/\s/g, ''),
            name: form.name.text,
            ref: form.code.ref,
            form,
          },
        ]
      : [],
  );
}

function listedUses(listed: readonly ListedProject[]): Use[] {
  return listed.flatMap(({ table, row, code, name }) =>
    code === undefined || row.codeCell === undefined ? [] : [{ table, code, name, ref: row.codeCell }],
  );
}

/** Codes of the 21-sign and comparable shapes; short ones are numbers of rows and of kinds. */
const LONG_CODE = /^[0-9A-Z]{12,}$/i;

/** Of three or four projects two may well share a code by mistake. */
const MOST_OF_A_FEW = 4;

function duplicates(uses: readonly Use[], projects: Projects, writer: CellWriter): Finding[] {
  const byCode = new Map<string, Use[]>();
  for (const use of uses) if (LONG_CODE.test(use.code)) collect(byCode, use.code, use);
  const shared = [...byCode.values()].filter((all) => all.length > 1).flat();
  // Where most share codes, the codes are those of what the projects belong to.
  if (shared.length * 2 > uses.length && uses.length > MOST_OF_A_FEW) return [];
  const matches = matchForms(projects);
  return [...byCode].flatMap(([code, all]) => {
    const first = all[0] as Use;
    const others = all.filter(({ name }) => !sameProjectName(name, first.name));
    if (others.length === 0) return [];
    const notes = all.flatMap(({ form }) => {
      const match = matches.find((each) => each.form === form);
      const row = match?.listed;
      if (!form || !row || row.code === undefined || row.code === code) return [];
      const how = match.by === '金额' ? `同一金额的「${row.name}」` : `「${row.name}」`;
      return [`${tableName(row.table)}中${how}编码为${row.code}`];
    });
    // The use that the list contradicts is the likelier mistake: it comes first.
    const doubtful = (use: Use): boolean => {
      const row = matches.find(({ form }) => form === use.form)?.listed;
      return use.form !== undefined && row?.code !== code;
    };
    const ordered = [...all].sort((a, b) => Number(doubtful(b)) - Number(doubtful(a)));
    const told = ordered.map(({ table, ref, name }) => `${tableName(table)}${placeName(ref)}「${name}」`);
    const main = ordered[0] as Use;
    return [
      {
        rule: 'ND-12',
        severity: '错误' as const,
        category: '项目' as const,
        table: tableTitle(main.table),
        cells: cellsAt(ordered.map(({ ref }) => ref)),
        message: `项目编码${code}用于${new Set(all.map(({ name }) => name)).size}个不同的项目：${told.join('、')}。${notes.length === 0 ? '' : `${notes.join('，')}。`}`,
        basis: '一个项目编码只对应一个项目。',
        suggestion: '按项目库核对各项目的编码。',
        ...(notes.length === 1 ? { actual: code } : {}),
        ...asSuggestions(listedCode(code, all, matches, writer)),
        fingerprint: `ND-12|${tableKey(main.table)}|${code}`,
      },
    ];
  });
}

/** The code the list has for the one form whose row the list names under another; none where there are more. */
function listedCode(
  code: string,
  uses: readonly Use[],
  matches: readonly FormMatch[],
  writer: CellWriter,
): Correction[] {
  const contradicted = uses.flatMap((use) => {
    const row = matches.find(({ form }) => form === use.form)?.listed;
    return row?.code === undefined || row.code === code ? [] : [{ ref: use.ref, right: row.code }];
  });
  const [only] = contradicted;
  if (!only || contradicted.length > 1) return [];
  return wordsCorrection([codeChange(writer, only.ref, code, only.right)], code, only.right);
}

/** A code as the kinds of its signs: 42010022169T000000100 → 9*11 A 9*9. */
function shapeOf(code: string): string {
  return code.replace(/\d/g, '9').replace(/[A-Za-z]/g, 'A');
}

function misshapen(uses: readonly Use[]): Finding[] {
  const counts = new Map<string, number>();
  for (const { code } of uses) counts.set(shapeOf(code), (counts.get(shapeOf(code)) ?? 0) + 1);
  const [usual, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
  if (count < 4 || count * 5 < uses.length * 4 || usual.length < 12) return [];
  return uses
    .filter(({ code }) => shapeOf(code) !== usual)
    .map(({ table, code, name, ref }) => ({
      rule: 'ND-12',
      severity: '提示' as const,
      category: '项目' as const,
      table: tableTitle(table),
      cells: cellsAt([ref]),
      message: `${tableName(table)}${placeName(ref)}「${name}」的项目编码${code}为${code.length}位，与其他项目的编码形式（${usual.length}位）不同。`,
      basis: '同一工作簿的项目编码一般形式一致。',
      suggestion: '按项目库核对编码有无漏位、多位。',
      fingerprint: `ND-12|${tableKey(table)}|${code}|形式`,
    }));
}

/** 行政区划 6, year 2, department 3, kind, serial number 9. */
const WITH_YEAR = /^\d{6}(\d{2})\d{3}[A-Z]\d{9}$/;

function ofLaterYears(uses: readonly Use[]): Finding[] {
  const late = uses.filter(({ code, table }) => {
    const year = WITH_YEAR.exec(code)?.[1];
    return year !== undefined && table.year !== undefined && 2000 + Number(year) > table.year;
  });
  const first = late[0];
  if (!first) return [];
  return [
    {
      rule: 'ND-12',
      severity: '提示',
      category: '项目',
      table: tableTitle(first.table),
      cells: cellsAt(late.map(({ ref }) => ref)),
      message: `${tableName(first.table)}${placeNames(late.map(({ ref }) => ref))}项目编码中的年份晚于${first.table.year ?? ''}年（如「${first.name}」${first.code}）。`,
      basis: '项目编码第7、8位一般为项目立项年份，不晚于预算年度。',
      suggestion: '按项目库核对编码。',
      fingerprint: `ND-12|${tableKey(first.table)}|${first.code}|年份`,
    },
  ];
}

export const projectCodes: Check = {
  id: 'ND-12',
  severity: '错误',
  meaning: '同一项目编码用于不同的项目；项目编码的形式、年份与其他项目不一致。',
  run: ({ book, snapshot }) => {
    const writer = new CellWriter(snapshot);
    return projectsOf(book).flatMap((projects) => {
      const forms = formUses(projects);
      const listed = listedUses(projects.listed);
      return [
        ...duplicates(forms, projects, writer),
        ...duplicates(listed, { ...projects, forms: [] }, writer),
        ...misshapen([...listed, ...forms]),
        ...ofLaterYears([...listed, ...forms]),
      ];
    });
  },
};
