/** The names of a workflow that others refer to. Whatever refers to another one does not compile. */
export interface Words {
  /** The offices of each party. */
  readonly parties: Readonly<Record<string, readonly string[]>>;
  /** The legal parameters that it reads. */
  readonly rules: readonly string[];
  /** Its tasks in the order of a worklist. Left out: any, in the order of the states. */
  readonly tasks?: readonly string[];
}

type PartyOf<W extends Words> = keyof W['parties'] & string;
export type TaskOf<W extends Words> = W['tasks'] extends readonly (infer Name extends string)[] ? Name : string;
/** `party.office`. Inferred, so that a compile error names the offices and not this type. */
export type OfficeOf<W extends Words> =
  PartyOf<W> extends infer Party ? (Party extends PartyOf<W> ? `${Party}.${W['parties'][Party][number]}` : never) : never;
