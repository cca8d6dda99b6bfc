/** The queue does not answer. Nothing is lost: the sweeper finds what was not notified. */
export class QueueAway extends Error {
  constructor(cause: unknown) {
    super(`The queue does not answer: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.name = 'QueueAway';
  }
}
