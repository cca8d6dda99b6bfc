/** Bounds how much of a work runs at once in this process; what comes beyond waits for its turn. */
export class Turns {
  private running = 0;
  private readonly line: (() => void)[] = [];

  constructor(private readonly parallel: number) {}

  /** How many wait for their turn. */
  get waiting(): number {
    return this.line.length;
  }

  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.running < this.parallel) this.running += 1;
    else await new Promise<void>((resolve) => this.line.push(resolve));
    try {
      return await work();
    } finally {
      const next = this.line.shift();
      // The turn goes over to the next in line, so the number of those running stays.
      if (next) next();
      else this.running -= 1;
    }
  }
}
