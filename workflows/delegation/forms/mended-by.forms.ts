import type { Forms } from '#machine';

const by = (party: string, ...offices: string[]) => offices.map((office) => ({ party, office }));

const costing = [...by('proposer', 'financier'), ...by('finance', 'financier')];
const consent = [...by('recipient', 'registrar', 'signatory'), ...by('proposer', 'signatory')];

/**
 * Who can mend what keeps a power from coming into force, being suspended, resumed or closed: the events that would do it are theirs.
 * For dates nobody: they come by themselves.
 */
export const mendedBy: NonNullable<Forms['mendedBy']> = {
  effectiveDateNotReached: [],
  publicationTooRecent: [],
  settlementNotOver: [],
  successionReviewOpen: by('proposer', 'signatory'),
  consentMissing: consent,
  consultationMissing: by('proposer', 'drafter'),
  costingMissingForYear: costing,
  appropriationMissing: by('finance', 'financier'),
  appropriationShort: by('finance', 'financier'),
  firstTrancheMissing: by('treasury', 'treasurer'),
  firstTrancheShort: by('treasury', 'treasurer'),
  tranchesDueShort: by('treasury', 'treasurer'),
  itemsNotHandedOver: by('proposer', 'drafter'),
  itemsNotAcknowledged: by('recipient', 'signatory'),
  separateLineMissing: by('recipient', 'financier'),
  itemsNotReturned: by('recipient', 'signatory'),
  fundsNotReturned: by('recipient', 'financier'),
  finalReportMissing: by('recipient', 'signatory'),
  casesNotHandedOver: by('recipient', 'signatory'),
  underpaidOpen: by('finance', 'financier'),
};
