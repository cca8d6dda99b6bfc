/** A fault of ours while deciding or committing: the case is stopped, and the incident's id is known (a start has none). */
export class Fault extends Error {
  constructor(
    readonly incident: string | null,
    cause: unknown,
  ) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.name = 'Fault';
  }
}
