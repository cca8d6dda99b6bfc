/** The names of a workflow that others refer to. Whatever refers to another one does not compile. */
export interface Words {
  /** The offices of each party. */
  readonly parties: Readonly<Record<string, readonly string[]>>;
  /** The legal parameters that it reads. */
  readonly rules: readonly string[];
}

type PartyOf<W extends Words> = keyof W['parties'] & string;
export type OfficeOf<W extends Words> = { [Party in PartyOf<W>]: `${Party}.${W['parties'][Party][number]}` }[PartyOf<W>];
