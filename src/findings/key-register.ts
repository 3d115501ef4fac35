/** Keeps keys apart that would otherwise be equal: of rows, of bound formulas, of findings. */

/** Gives equal keys their ~2, ~3 … in the order they come. */
export class KeyRegister {
  private readonly used = new Map<string, number>();

  take(key: string): string {
    const times = (this.used.get(key) ?? 0) + 1;
    this.used.set(key, times);
    return times === 1 ? key : `${key}~${times}`;
  }
}
