import type { Publication, PublicFact, PublicFactKind, PublicItems } from '#machine';
import type { DelegationContext } from '../v1/context.js';
import { columns, place } from './columns.js';
import {
  breach,
  checks,
  collection,
  events,
  facts as factTexts,
  fields,
  imposed,
  inForce,
  items,
  ledgerKinds,
  notPublic,
  words,
} from './public.texts.js';

/** A fact, unless the case has none. */
function fact(name: keyof typeof factTexts, kind: PublicFactKind, value: string | null | undefined): PublicFact[] {
  return value === null || value === undefined ? [] : [{ name, kind, value }];
}

/** By which act: of an agreement its publication says enough. */
function actOf({ enactment, existing }: DelegationContext): PublicFact[] {
  const [act, number, adoptedOn] =
    enactment === null
      ? [existing?.basisAct, existing?.basisNumber, existing?.basisDate]
      : [enactment.act, enactment.number, enactment.adoptedOn];
  return [...fact('act', 'text', act), ...fact('actNumber', 'text', number), ...fact('actDate', 'date', adoptedOn)];
}

/** The figures are those of the day on which it was served. */
function noticeOf({ shortfall }: DelegationContext): PublicFact[] {
  const notice = shortfall?.notice;
  if (!notice) return [];
  return [
    ...fact('noticeServedOn', 'date', notice.servedOn),
    ...fact('noticeDue', 'tyiyn', notice.due),
    ...fact('noticeReceived', 'tyiyn', notice.received),
    ...fact('noticeShort', 'tyiyn', notice.short),
    ...fact('noticeUnappropriated', 'tyiyn', notice.unappropriated),
    ...fact('noticeDaysLate', 'count', String(notice.daysLate)),
  ];
}

/** A hash only of what was published: terms that a registered power is given later are no published document. */
function hashesOf({ instrument, existing, termsHash, enactment }: DelegationContext): PublicFact[] {
  const isPublished = instrument === 'agreement' && existing === null;
  return [...fact('termsHash', 'sha256', isPublished ? termsHash : null), ...fact('actHash', 'sha256', enactment?.textHash)];
}

function facts(context: DelegationContext): PublicFact[] {
  const { instrument, existing, publishedOn, draft, inForceSince, suspension, termination, settlement } = context;
  return [
    ...fact('instrument', 'word', instrument),
    ...fact('origin', 'word', existing === null ? 'proposedHere' : 'registeredHere'),
    ...actOf(context),
    ...fact('publishedOn', 'date', publishedOn),
    ...fact('registeredOn', 'date', existing?.registeredOn),
    ...fact('effectiveOn', 'date', draft.effectiveDate),
    ...fact('inForceSince', 'date', inForceSince),
    ...fact('termEnd', 'date', draft.termEnd),
    ...noticeOf(context),
    ...fact('suspendedOn', 'date', suspension?.on),
    ...fact('suspensionGround', 'word', suspension?.ground),
    ...fact('terminationOn', 'date', termination?.on),
    ...fact('terminationBy', 'word', termination?.by),
    ...fact('terminationGround', 'word', termination?.ground),
    ...fact('settlingSince', 'date', settlement?.on),
    ...fact('settlementGround', 'word', settlement?.ground),
    ...hashesOf(context),
  ];
}

function itemsOf({ items: handed }: DelegationContext): PublicItems[] {
  const counts = new Map<string, PublicItems>();
  for (const { kind, state } of handed) {
    const key = `${kind} ${state}`;
    counts.set(key, { kind, state, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}

const published = (...shown: string[]) => ({ fields: shown });

/**
 * A delegation is public from the publication of its agreement, of the law or other act, or from its registration as a power
 * that is carried out already: its act was published long before. What led there is not: drafts, offers, resolutions, the
 * texts of clauses, who of the people did what. Only a breach of consultation is published that was recorded before.
 */
export const publication = {
  collection: 'delegations',
  publishedBy: ['publish', 'recordEnactment', 'registerExisting'],
  parties: ['proposer', 'recipient', 'finance', 'treasury', 'control'],
  place,
  ledger: { file: 'ledger', kinds: ledgerKinds },
  columns,
  inForce: { states: ['inForce', 'terminating'], title: inForce },
  alarming: ['imposedWithoutResources', 'suspended'],
  imposed: { state: 'imposedWithoutResources', ...imposed },
  breach: { event: 'recordConsultationBreach', ...breach },
  events: {
    recordConsultationBreach: { fields: [], before: true },
    publish: published(),
    recordEnactment: published(),
    registerExisting: published(),
    bringIntoForce: published(),
    serveNotice: published(),
    suspend: published('ground'),
    resume: published(),
    giveNotice: published('ground'),
    withdrawNotice: published(),
    applyAmendment: published(),
    rescind: published(),
    close: published(),
  },
  facts,
  items: { ...items, of: itemsOf },
  texts: { ...collection, facts: factTexts, words, events, fields, notPublic, checks },
} satisfies Publication;
