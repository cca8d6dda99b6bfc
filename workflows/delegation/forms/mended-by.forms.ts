import type { Forms } from '#machine';

const by = (party: string, ...offices: string[]) => offices.map((office) => ({ party, office }));

const costing = [...by('proposer', 'financier'), ...by('finance', 'financier')];
/** What may not be delegated is rejected. */
const unlawful = by('proposer', 'lawyer');
const consent = [...by('recipient', 'registrar', 'signatory'), ...by('proposer', 'signatory')];

/**
 * Who can mend what keeps an event from starting: the events that would do it are theirs. For dates nobody: they come by
 * themselves.
 */
export const mendedBy: NonNullable<Forms['mendedBy']> = {
  effectiveDateNotReached: [],
  publicationTooRecent: [],
  settlementNotOver: [],
  cureOver: [],
  fieldMissing: by('proposer', 'drafter'),
  termEndsBeforeStart: by('proposer', 'drafter'),
  judicialPower: unlawful,
  ownLocalMatter: unlawful,
  powerNotOfProposer: unlawful,
  powerNotListed: unlawful,
  successionReviewOpen: by('proposer', 'signatory'),
  consentMissing: consent,
  consultationMissing: by('proposer', 'drafter'),
  costingMissingForYear: costing,
  appropriationMissing: by('finance', 'financier'),
  appropriationShort: by('finance', 'financier'),
  firstTrancheMissing: by('treasury', 'treasurer'),
  firstTrancheShort: by('treasury', 'treasurer'),
  tranchesDueShort: by('treasury', 'treasurer'),
  amendmentChangesDue: [...by('finance', 'financier'), ...by('proposer', 'financier')],
  extraTrancheShort: by('treasury', 'treasurer'),
  noticeServed: by('recipient', 'signatory'),
  itemsNotHandedOver: by('proposer', 'drafter'),
  itemsNotAcknowledged: by('recipient', 'signatory'),
  separateLineMissing: by('recipient', 'financier'),
  itemsNotReturned: by('recipient', 'signatory'),
  fundsNotReturned: by('recipient', 'financier'),
  finalReportMissing: by('recipient', 'signatory'),
  casesNotHandedOver: by('recipient', 'signatory'),
  underpaidOpen: by('finance', 'financier'),
};
