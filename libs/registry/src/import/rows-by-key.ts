/** Rows named in one reason. */
const maxNamed = 10;

/** Which rows of a file have something in common. */
export class RowsByKey {
  private readonly rows = new Map<string, number[]>();

  add(key: string, row: number): void {
    const rows = this.rows.get(key);
    if (rows === undefined) this.rows.set(key, [row]);
    else if (rows.length <= maxNamed) rows.push(row);
  }

  /** The first other rows with one of these keys, as people read them; '' for none. */
  others(keys: readonly string[], row: number): string {
    const rows = new Set(keys.flatMap((key) => this.rows.get(key) ?? []));
    rows.delete(row);
    return [...rows].slice(0, maxNamed).join(', ');
  }
}
