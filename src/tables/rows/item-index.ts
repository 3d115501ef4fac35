/** The named items of one part of a two-sided table, found by what a label means. */
import type { ItemDeclaration, PartDeclaration } from '../declaration';
import { conceptsOf } from '../words/vocabulary';

/** Items by the concept or concept path that names them. */
export class ItemIndex {
  private readonly byConcept = new Map<string, ItemDeclaration>();
  private readonly items: ReadonlySet<string>;

  constructor(private readonly part: PartDeclaration) {
    this.items = new Set(part.items.map(({ item }) => item));
    for (const item of part.items) {
      for (const name of [item.item, ...(item.also ?? [])])
        if (!this.byConcept.has(name)) this.byConcept.set(name, item);
    }
  }

  /** The declared item a label names, under an item it is part of or by itself. */
  find(core: string, parent: string | undefined): ItemDeclaration | undefined {
    const spelt = this.part.items.find(({ label }) => label?.test(core));
    if (spelt) return spelt;
    for (const concept of conceptsOf(core)) {
      const path = parent === undefined ? undefined : this.byConcept.get(`${parent}/${concept}`);
      const found = path ?? this.byConcept.get(concept);
      if (found) return found;
    }
    // 年初结转和结余（调整后）: the bracket says how the figure came about.
    const plain = core.replace(/\([^()]*调整[^()]*\)$/, '');
    return plain === core || plain === '' ? undefined : this.find(plain, parent);
  }

  /** Whether an item is the other one or contains it. */
  isWider(item: string, part: string | undefined): boolean {
    if (part === undefined) return false;
    return item === part || part.startsWith(`${item}/`) || this.items.has(`${item}/${part}`);
  }

  has(item: string): boolean {
    return this.items.has(item);
  }

  /** The total of this year, or of everything, as the part calls it. */
  total(last: boolean): ItemDeclaration | undefined {
    const totals = this.part.items.filter(({ total }) => total === true);
    return last ? totals[totals.length - 1] : totals.length > 1 ? totals[0] : undefined;
  }

  /** The sum of this year, before what is carried over, whether or not the part counts it among its totals. */
  ofYear(): ItemDeclaration | undefined {
    return this.total(false) ?? this.part.items.find(({ item }) => /^本年(?:收入|支出)(?:合计)?$/.test(item));
  }
}
