import type { PaperDefinition } from '#machine';
import { paperTitles } from '../delegation.texts.js';
import { agreementPaper } from './agreement.paper.js';
import { nonFundingPaper } from './non-funding.paper.js';
import { offerPaper } from './offer.paper.js';
import { confirmation } from './writing.js';

/** What a delegation can be put on paper as. */
export const papers: Readonly<Record<string, PaperDefinition>> = {
  offer: offerPaper,
  agreement: agreementPaper,
  nonFundingNotice: nonFundingPaper,
  confirmation: confirmation(paperTitles.confirmation, ['proposer', 'recipient']),
};
