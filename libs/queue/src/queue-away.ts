/** The queue does not answer. Nothing is lost: what was not rung is found by the sweeper. */
export class QueueAway extends Error {
  constructor(cause: unknown) {
    super(`The queue does not answer: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.name = 'QueueAway';
  }
}
