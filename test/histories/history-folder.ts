import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectFile } from '#platform';

const root = fileURLToPath(projectFile('test/histories'));
const seal = 'frozen.json';

/** What a version declares, beside its histories. */
export const declarationFile = 'declared.jsonl';

/** Versions that are recorded and frozen anew although they are frozen: `REFREEZE=delegation/v1`, several by commas. */
const refrozen = (process.env['REFREEZE'] ?? '').split(',');

/** What is recorded of one version of a workflow: `test/histories/<workflow>/<version>`. */
export class HistoryFolder {
  /** `delegation/v1` */
  readonly name: string;
  private readonly path: string;

  constructor({ name, version }: { readonly name: string; readonly version: string }) {
    this.name = `${name}/${version}`;
    this.path = `${root}/${this.name}`;
  }

  /** Of every version that was ever recorded: `delegation/v1`, … */
  static recorded(): string[] {
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' });
    return [...new Set(files.filter((file) => /\.jsonl?$/.test(file)).map((file) => dirname(file)))].sort();
  }

  /** In order of name. */
  files(): string[] {
    return existsSync(this.path)
      ? readdirSync(this.path)
          .filter((file) => file !== seal)
          .sort()
      : [];
  }

  read(file: string): string {
    return readFileSync(`${this.path}/${file}`, 'utf8');
  }

  /** Replaces what is recorded under names that begin, or do not begin, with `random-`. @throws Error for a frozen version. */
  record(texts: ReadonlyMap<string, string>, isReplaced: (file: string) => boolean): void {
    if (this.isFrozen) throw new Error(`${this.name} is frozen: what is recorded of it stays as it is`);
    mkdirSync(this.path, { recursive: true });
    for (const file of this.files().filter(isReplaced)) rmSync(`${this.path}/${file}`);
    for (const [file, text] of texts) writeFileSync(`${this.path}/${file}`, text);
  }

  /** Whether what is recorded may not be replaced. */
  get isFrozen(): boolean {
    return this.frozen() !== null && !refrozen.includes(this.name);
  }

  /** The SHA-256 of each recorded file as it was frozen; null: the version is not released yet. */
  frozen(): Readonly<Record<string, string>> | null {
    if (!existsSync(`${this.path}/${seal}`)) return null;
    return JSON.parse(this.read(seal)) as Record<string, string>;
  }

  /** The same of the files as they are. */
  hashes(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.files().map((file) => [file, createHash('sha256').update(this.read(file)).digest('hex')]));
  }

  /** From now on what is recorded stays as it is. */
  freeze(): void {
    writeFileSync(`${this.path}/${seal}`, `${JSON.stringify(this.hashes(), null, 2)}\n`);
  }
}
