/** Indicators of all performance forms with the list they stand in, for comparing them across forms. */
import type { Table } from '../../tables/book';
import type { CheckContext } from '../check';
import { nameOf } from '../projects/names';
import { indicatorLists, performanceTables, type Indicator, type Term } from './indicators';

/** An indicator with a name, and the list it stands in. */
export interface Placed extends Indicator {
  readonly table: Table;
  readonly term?: Term;
  /** Its name made comparable. */
  readonly key: string;
}

function placed(kind: string, context: CheckContext): Placed[] {
  return performanceTables(context)
    .filter((table) => table.kind === kind)
    .flatMap((table) => indicatorLists(table, context))
    .flatMap(({ table, term, indicators }) =>
      indicators
        .filter(({ name }) => name !== undefined)
        .map((indicator) => ({
          ...indicator,
          table,
          ...(term === undefined ? {} : { term }),
          key: nameOf(indicator.name?.text ?? ''),
        })),
    );
}

/** Indicators of the forms of projects. */
export const inForms = (context: CheckContext): Placed[] => placed('项目支出绩效目标表', context);
/** Indicators of the overall form. */
export const inOverall = (context: CheckContext): Placed[] => placed('整体支出绩效目标表', context);
