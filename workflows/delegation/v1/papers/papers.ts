import type { PaperDefinition } from '#machine';
import { agreementPaper } from './agreement.paper.js';
import { confirmationPaper } from './confirmation.paper.js';
import { nonFundingPaper } from './non-funding.paper.js';
import { offerPaper } from './offer.paper.js';

/** What a delegation can be put on paper as. */
export const papers: Readonly<Record<string, PaperDefinition>> = {
  offer: offerPaper,
  agreement: agreementPaper,
  nonFundingNotice: nonFundingPaper,
  confirmation: confirmationPaper,
};
