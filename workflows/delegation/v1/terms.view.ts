import { type Opaque, shortTextHash, type Terms, type TermsOfWorkflow } from '#machine';
import { inHand } from './amendment.js';
import type { DelegationContext } from './context.js';
import { countered } from './counter.terms.js';
import { termsHash } from './terms.js';

/** The terms offered or in force, those of a counter-offer, and those of an amendment, once they are costed. */
function termsOf(context: DelegationContext): Terms[] {
  const { counter, amendment, inForceSince } = context;
  return [
    view(inForceSince === null ? 'offered' : 'inForce', context),
    ...(counter === null || context.costing === null ? [] : view('counterOffer', asCounter(context))),
    ...(amendment === null ? [] : view('amendment', inHand(context))),
  ].flat();
}

function asCounter(context: DelegationContext): DelegationContext {
  const wanted = countered(context, context.counter!);
  return { ...wanted, termsHash: termsHash(wanted) };
}

function view(name: string, context: DelegationContext): Terms[] {
  const { draft, costing, items, control, termsHash: hash } = context;
  if (hash === null || costing === null) return [];
  const { clauses, ...fields } = draft;
  return [
    {
      name,
      hash,
      clauses,
      amounts: {
        years: costing.years,
        schedule: Object.fromEntries(costing.schedule.map(({ dueOn, amount }) => [dueOn, amount])),
      },
      fields: {
        ...Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, String(value)])),
        control,
        backLoadedByClause: costing.backLoadedByClause,
        ...Object.fromEntries(items.map(({ key, kind, description }) => [`item ${key}`, `${kind}: ${description}`])),
      },
    },
  ];
}

/** Clauses come with the draft, an answer to a counter-offer, a conciliation, an amendment, and with a counter-offer itself. */
function clauseTexts(_: string, payload: Opaque): Record<string, string> {
  const carried = [payload?.clauses, payload?.counter?.clauses].flatMap((clauses) => Object.values(clauses ?? {}) as string[]);
  return Object.fromEntries(carried.map((text) => [shortTextHash(text), text]));
}

export const termsOfDelegation: TermsOfWorkflow = { of: termsOf as TermsOfWorkflow['of'], texts: clauseTexts };
