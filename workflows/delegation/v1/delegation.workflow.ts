import { type FactRequest, type Opaque, type PartyMember, type Workflow } from '#machine';
import type { DelegationContext } from './context.js';
import { deadlines } from './delegation.deadlines.js';
import { events, proposalStart, starts } from './delegation.events.js';
import { machine } from './delegation.machine.js';
import { tasks } from './delegation.tasks.js';
import { texts } from './delegation.texts.js';
import { existingTable } from './existing.table.js';
import { papers } from './papers/papers.js';
import { proposalFor } from './group.js';
import { termsOfDelegation } from './terms.view.js';
import { isUnderReview } from './succession.events.js';
import { allocationsOf, ledgerOf } from './ledger.js';
import { termInForce } from './money-terms.events.js';

/** What each event reads from outside the case. */
function facts({ context, type, payload }: { context: DelegationContext | null; type: string; payload: Opaque }): Requests {
  if (context === null) {
    return {
      power: { source: 'power', key: payload.power },
      recipient: { source: 'body', key: payload.recipient },
      authorities: { source: 'authorities', key: null },
      caseNumber: { source: 'caseNumber', key: null },
      ...named('control', 'body', payload.control),
      ...(type === 'registerExisting' && named('proposer', 'body', payload.proposer)),
    };
  }
  switch (type) {
    case 'saveDraft':
      return { ...named('control', 'body', payload.control), ...named('territory', 'territory', payload.territory) };
    case 'confirmLegality':
    case 'explain':
      return { power: { source: 'power', key: context.power } };
    case 'requestConciliation':
    case 'openDispute':
      return named('third', 'body', payload.third);
    case 'openSuccessionReview':
      return { succession: { source: 'succession', key: payload.succession } };
    case 'recordAppropriation':
    case 'amendAppropriation':
      return { budgetLine: { source: 'budgetLine', key: payload.budgetLine } };
    case 'recordTranche':
      return { payment: { source: 'payment', key: payload.payment } };
    default:
      return {};
  }
}

type Requests = Record<string, FactRequest>;

/** A fact that is asked for only where the payload names it. */
function named(name: string, source: string, key: string | undefined): Requests {
  return key === undefined ? {} : { [name]: { source, key } };
}

function parties(context: DelegationContext): PartyMember[] {
  const { proposer, recipient, finance, treasury, control, registry, conciliation, dispute, succession } = context;
  const thirds = [...new Set([conciliation?.third, dispute?.third])];
  const members = Object.entries({ proposer, recipient, finance, treasury, control, registry });
  const others = [
    ...thirds.map((third) => ['third', third]),
    ...(succession?.successors ?? []).map((each) => ['successor', each]),
  ];
  return [...members, ...others].flatMap(([party, body]) =>
    body === null || body === undefined ? [] : [{ party: party!, body }],
  );
}

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

export const delegation: Workflow = {
  name: 'delegation',
  version: 'v1',
  machine,
  start: proposalStart,
  startFor: proposalFor,
  starts,
  tables: { registerExisting: existingTable },
  events,
  deadlines,
  tasks,
  rules: ['kenesh.majority', 'publication.beforeEffect', 'evidence.due', 'recosting.before', 'repeated.count', 'repeated.window'],
  facts,
  parties,
  attributes: attributesOf,
  ledger: ledgerOf,
  allocations: allocationsOf,
  flags: { names: [reviewFlag], of: (context: DelegationContext) => (isUnderReview(context) ? [reviewFlag] : []) },
  terms: termsOfDelegation,
  shownState,
  papers,
  texts,
};
