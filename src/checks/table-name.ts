/** How findings name a table: by its printed number and title. */
import type { Table } from '../tables/book';

/** 公开表 3 部门支出总表; without a number the title alone. For one of several project forms its project is named too. */
export function tableName(table: Table): string {
  return table.number === undefined ? table.title : `${table.number} ${table.title}`;
}

/** The part of a fingerprint that tells which table it is: set, kind, and the project of a project form. */
export function tableKey(table: Table): string {
  const project = table.fields.get('项目编码')?.text ?? table.fields.get('项目名称')?.text;
  return [table.set + 1, table.kind, ...(project === undefined ? [] : [project])].join('|');
}
