/** Filling a workbook: from a picture of it to the cells offered. Knows no host. */
import { fillDerived, type Filling } from '../derived/fill';
import { withUserFormulas } from '../formulas/formula-set';
import { readUserFormulas } from '../formulas/user-formulas';
import { completeSubjects } from '../insertion/completion';
import type { UnitType } from '../catalogue/economic-mapping';
import type { Snapshot } from '../grid/snapshot';
import type { Book } from '../tables/book';
import { readBook } from '../tables/read-book';
import { formulasFor } from './catalogue';
import { localCatalogueOf } from './insert';

export interface FillBookOptions {
  /** 合计, 小计 and the rows of 类 and 款 too. */
  readonly totals?: boolean;
  /** Names and codes of subjects, and the government subjects beside a department's. */
  readonly names?: boolean;
  /** What kind the unit is, for the government subjects; none are offered without it. */
  readonly unitType?: UnitType;
  /** Live formulas instead of values. */
  readonly formulas?: boolean;
  /** Also offer to overwrite what somebody typed, where it differs. */
  readonly overwrite?: boolean;
  /** What a rate without a base gets; nothing unless said. */
  readonly zeroBase?: '' | '0' | '—';
}

export interface FillWorkbookOptions extends FillBookOptions {
  /** The year of the workbook, where the user states it. */
  readonly year?: number;
}

/** What can be filled in. Never throws for what a workbook may hold. */
export function fillWorkbook(snapshot: Snapshot, options: FillWorkbookOptions = {}): Filling {
  const { year, ...how } = options;
  return fillBook(readBook(snapshot, year === undefined ? {} : { year }), snapshot, how, year);
}

/** The same for a workbook that is read already; `snapshot` is what the book was read from. */
export function fillBook(
  book: Book,
  snapshot: Snapshot,
  options: FillBookOptions = {},
  year?: number,
): Filling {
  const { totals = false, names = false, unitType, ...how } = options;
  const formulas = totals ? { totals: withUserFormulas(formulasFor(book), readUserFormulas(snapshot)) } : {};
  const figures = fillDerived(book, snapshot, { ...how, ...formulas });
  if (!names) return figures;
  const subjects = completeSubjects(book, snapshot, {
    ...(year === undefined ? {} : { year }),
    ...(unitType === undefined ? {} : { unitType }),
    local: localCatalogueOf(snapshot).subjects,
  });
  return {
    proposals: [...subjects.proposals, ...figures.proposals],
    unclear: [...subjects.unclear, ...figures.unclear],
  };
}
