import { reason, Refused } from '#machine';

/** After which a turn may be free again. */
const seconds = '2';

/** Bounds how much of a costly work runs at once in this process; what finds even the line full is refused. */
export class Slots {
  #running = 0;
  readonly #line: (() => void)[] = [];

  constructor(
    private readonly parallel: number,
    private readonly waiting: number,
  ) {}

  /** @throws Refused `tooManyRequests` at once when `parallel` run and `waiting` wait. */
  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#running < this.parallel) this.#running += 1;
    else if (this.#line.length < this.waiting) await new Promise<void>((resolve) => this.#line.push(resolve));
    else throw new Refused('tooManyRequests', [reason('tooManySignIns', { seconds })]);
    try {
      return await work();
    } finally {
      const next = this.#line.shift();
      // The slot goes over to the next in line, so the number of those running stays.
      if (next) next();
      else this.#running -= 1;
    }
  }
}
