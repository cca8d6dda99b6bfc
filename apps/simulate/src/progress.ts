const width = 30;
/** Per cent between two lines where no bar can be drawn. */
const stride = 5;

interface Screen {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Shows how much of a work is over: a bar on a terminal, else a line for every 5 %. */
export class Progress {
  private shown = -1;

  constructor(
    private readonly work: string,
    private readonly screen: Screen = process.stderr,
  ) {}

  /** @param share from 0 to 1. */
  report(share: number): void {
    const percent = Math.floor(Math.min(Math.max(share, 0), 1) * 100);
    const step = this.screen.isTTY === true ? 1 : stride;
    if (percent < this.shown + step && this.shown >= 0) return;
    this.shown = percent - (percent % step);
    if (this.screen.isTTY !== true) return void this.screen.write(`${this.work} ${this.shown} %\n`);
    const done = Math.round((percent / 100) * width);
    const bar = `${'█'.repeat(done)}${'░'.repeat(width - done)}`;
    this.screen.write(`\r${this.work} ${bar} ${percent} %${percent === 100 ? '\n' : ''}`);
  }
}
