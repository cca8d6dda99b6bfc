/** The values of a statement in the order in which its text names them. */
export class QueryParameters {
  readonly values: unknown[] = [];

  /** @returns how the text names the value. */
  add(value: unknown): string {
    return `$${this.values.push(value)}`;
  }
}
