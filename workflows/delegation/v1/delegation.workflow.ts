import type { Workflow } from '#machine';
import { acts, record, requires } from './acts.js';
import type { DelegationContext } from './context.js';
import { texts } from './delegation.texts.js';
import { propose } from './draft.js';
import { existingTable } from './existing.table.js';
import { registerExisting } from './existing.js';
import { proposalFor } from './group.js';
import { allocationsOf, ledgerOf } from './ledger.js';
import { live } from './live.js';
import { termInForce } from './money-terms.js';
import { newDelegation } from './new-delegation.js';
import { papers } from './papers/papers.js';
import { preparationStates } from './preparation.js';
import { proposalStates } from './proposal.js';
import { settlement } from './settlement.js';
import { isUnderReview, reviewTasks, successionOverdue } from './succession.js';
import { termsOfDelegation } from './terms.view.js';
import { defineWorkflow } from './vocabulary.js';

const reviewFlag = 'successionReview';

/** Of a live power people say whether it is suspended, about to end, or in force; of any other, its outermost state. */
function shownState(paths: readonly string[]): string {
  if (paths.includes('live.force.suspended')) return 'suspended';
  if (paths.includes('live.notice.given')) return 'terminating';
  if (paths.includes('live')) return 'inForce';
  return paths.find((path) => !path.includes('.') && path !== reviewFlag)!;
}

function attributesOf(context: DelegationContext): ReturnType<Workflow['attributes']> {
  const { number, title, instrument, power, recipient, inForceSince, draft } = context;
  const effectiveDate = draft.effectiveDate ?? null;
  const treasuryAccount = termInForce(context, 'treasuryAccount') ?? null;
  const budgetCode = termInForce(context, 'budgetCode') ?? null;
  return { number, title, instrument, power, recipient, effectiveDate, inForceSince, treasuryAccount, budgetCode };
}

/** A power is delegated: from the draft, through consent and money, into force and through its life. */
export const delegation = defineWorkflow({
  name: 'delegation',
  version: 'v1',
  start: propose,
  begin: newDelegation,
  startFor: proposalFor,
  starts: [registerExisting],
  tables: { registerExisting: existingTable },
  initial: 'drafting',
  states: {
    ...proposalStates,
    ...preparationStates,
    live,
    settling: settlement,
    closed: { isFinal: true },
    declined: { isFinal: true },
    notAgreed: { isFinal: true },
    unlawful: { isFinal: true },
    withdrawn: { isFinal: true },
  },
  everywhere: { after: successionOverdue },
  acts,
  everyAct: { requires, record },
  parties: ({ proposer, recipient, finance, treasury, control, registry, conciliation, dispute, succession }) => ({
    ...{ proposer, recipient, finance, treasury, control, registry },
    third: [...new Set([conciliation?.third, dispute?.third])],
    successor: succession?.successors,
  }),
  attributes: attributesOf,
  ledger: ledgerOf,
  allocations: allocationsOf,
  flags: {
    names: [reviewFlag],
    of: (context: DelegationContext) => (isUnderReview(context) ? [reviewFlag] : []),
    awaits: { [reviewFlag]: reviewTasks },
  },
  terms: termsOfDelegation,
  shownState,
  papers,
  texts,
});
