import type { Move } from './world.js';

/** What a finding is about. */
type FindingKind =
  | 'promiseBroken'
  | 'noWayOut'
  | 'taskNeverDone'
  | 'taskOfNobody'
  | 'deadlineWithoutEffect'
  | 'requirementNeverMet'
  | 'requirementNeverAsked'
  | 'neverShown';

/** Something that the author of the workflow should look at. */
export interface Finding {
  /** Its kind and what it is about: the same in every run. */
  readonly id: string;
  readonly kind: FindingKind;
  /** A sentence. */
  readonly what: string;
  /** The shortest way to it; empty where it is that something never happened. */
  readonly moves: readonly Move[];
}

/** Whether somebody has looked at it and said why it may stay; `*` in an id stands for any text. */
export function isReviewed({ id }: Finding, reviewed: Readonly<Record<string, string>>): boolean {
  return Object.keys(reviewed).some((each) => matches(each, id));
}

/** Reviews of what is not found any more. */
export function outdated(reviewed: Readonly<Record<string, string>>, findings: readonly Finding[]): string[] {
  return Object.keys(reviewed).filter((each) => !findings.some(({ id }) => matches(each, id)));
}

function matches(pattern: string, id: string): boolean {
  const parts = pattern.split('*').map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join('.*')}$`).test(id);
}
