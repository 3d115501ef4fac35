/** How a table is named to the user: by its title and printed number. */
import type { Table } from './book';

/** 部门支出总表（公开表3）; without a printed number the title alone. */
export function tableTitle(table: Table): string {
  const number = table.number?.replace(/\s/g, '') ?? '';
  const title = table.title.replace(/\s+/g, '');
  return number === '' ? title : `${title}（${number}）`;
}

/** 《部门支出总表》（公开表3）, for use inside a sentence. */
export function tableName(table: Table): string {
  const number = table.number?.replace(/\s/g, '') ?? '';
  return `《${table.title.replace(/\s+/g, '')}》${number === '' ? '' : `（${number}）`}`;
}
