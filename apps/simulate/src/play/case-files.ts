import type { Municipality } from '../country/municipalities.js';

/** What is remembered of a case. `key`: the power and the municipality that it was begun with, the same in every run. */
export interface CaseFile {
  readonly id: string;
  readonly key: string;
  /** The municipality that it was begun with. */
  readonly municipality: Municipality;
}

/** The cases that were begun. */
export class CaseFiles {
  private readonly files = new Map<string, CaseFile>();

  constructor(private readonly municipalityOf: (body: string) => Municipality | undefined) {}

  open(id: string, subject: string, recipient: string): void {
    const municipality = this.municipalityOf(recipient)!;
    this.files.set(id, { id, key: `${subject}/${municipality.key}`, municipality });
  }

  of(id: string): CaseFile {
    return this.files.get(id)!;
  }
}
