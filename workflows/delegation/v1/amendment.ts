import { type Amendment, amendedFields, DelegationContext, type Draft, type MoneyTerm, type Side } from './context.js';

/** What a case or an amendment has of the terms in hand. */
function termsOf(of: Amendment | DelegationContext): Pick<Amendment, (typeof amendedFields)[number]> {
  return Object.fromEntries(amendedFields.map((name) => [name, of[name]])) as unknown as Amendment;
}

/**
 * The case as the terms in hand show it: while an amendment is on its way its terms, costing and signatures stand in the
 * place of those in force, so that each act of the proposal is written once. Without an amendment, the case itself.
 */
export function inHand(context: DelegationContext): DelegationContext {
  const { amendment } = context;
  if (amendment === null) return context;
  return { ...context, ...termsOf(amendment), draft: merged(context.draft, amendment.draft), costingFor: 'amendment' };
}

/** What was changed in the terms in hand, written where it belongs: into the amendment, if there is one. */
export function intoHand(context: DelegationContext, changes: Partial<DelegationContext>): Partial<DelegationContext> {
  const { amendment } = context;
  if (amendment === null) return changes;
  const names: readonly string[] = amendedFields;
  const isOwn = ([name]: [string, unknown]): boolean => names.includes(name);
  const own = Object.fromEntries(Object.entries(changes).filter(isOwn));
  const others = Object.fromEntries(Object.entries(changes).filter((each) => !isOwn(each)));
  // Its own part of the draft is what differs; an act that is recorded has its day, and leaves that of the power as it is.
  return { ...others, amendment: { ...amendment, ...own, draft: amendment.draft } };
}

/** A draft with the changes of another. */
export function merged(draft: Draft, changes: Draft): Draft {
  return { ...draft, ...changes, clauses: { ...draft.clauses, ...changes.clauses } };
}

/** The terms in force once the amendment applies. Things keep their state; those it leaves out stay until the end. */
export function amended(context: DelegationContext): DelegationContext {
  const { items } = context;
  const terms = inHand(context);
  const added = terms.items.filter(({ key }) => !items.some((item) => item.key === key));
  return {
    ...context,
    draft: terms.draft,
    costing: terms.costing,
    termsHash: terms.termsHash,
    resolution: terms.resolution ?? context.resolution,
    signatures: context.instrument === 'agreement' ? terms.signatures : context.signatures,
    enactment: terms.enactment ?? context.enactment,
    items: [...items, ...added],
    amendment: null,
  };
}

/** An amendment to whose terms nobody has said anything yet. */
export const unanswered = {
  termsHash: null,
  resolution: null,
  firstOfferedOn: null,
  offeredOn: null,
  signatures: {},
  signingSince: null,
  publishedOn: null,
  enactment: null,
} as const satisfies Partial<Amendment>;

/** The same changes, proposed to another municipality: nothing that was said to them before counts. */
export function restarted({ by, draft, isRenegotiation, replaces }: Amendment, on: string): Amendment {
  return newAmendment(by, on, draft, isRenegotiation, replaces);
}

export function newAmendment(
  by: Side,
  on: string,
  draft: Draft,
  isRenegotiation = false,
  replaces: readonly MoneyTerm[] = [],
): Amendment {
  return { by, on, isRenegotiation, replaces, ...termsOf(new DelegationContext()), draft, costingSince: on };
}
