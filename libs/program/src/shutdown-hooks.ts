/** What a program has opened, to be closed in reverse order. */
export class ShutdownHooks {
  private readonly closers: (() => Promise<void>)[] = [];

  add(close: () => Promise<void>): void {
    this.closers.push(close);
  }

  /** Closes everything, what is left also when something cannot be closed. @throws the first error. */
  async close(): Promise<void> {
    const close = this.closers.pop();
    if (close === undefined) return;
    try {
      await close();
    } finally {
      await this.close();
    }
  }
}
