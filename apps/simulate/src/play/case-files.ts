import type { Municipality } from '#machine';

/** What is remembered of a case. */
interface CaseFile {
  /** Names it in streams of chance: the same in every run. */
  readonly key: string;
  /** The body that it was begun with; null: it began below another case. */
  readonly with: string | null;
}

/** The cases that were begun. */
export class CaseFiles {
  private readonly files = new Map<string, CaseFile>();

  /** @param subject what it is about, beside the municipality. */
  open(id: string, subject: string, municipality: Municipality): void {
    this.files.set(id, { key: `${subject}/${municipality.key}`, with: municipality.id });
  }

  /** Numbers are given in the order of the starts: the same in every run. */
  of({ instance, workflow, number }: { instance: string; workflow: string; number: string }): CaseFile {
    return this.files.get(instance) ?? { key: `${workflow} ${number}`, with: null };
  }
}
