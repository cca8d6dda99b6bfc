import type { Forms } from '#machine';
import { amendmentForms } from './amendment.forms.js';
import { consultationForms } from './consultation.forms.js';
import { costingForms } from './costing.forms.js';
import { existingForms } from './existing.forms.js';
import { fieldForms } from './field.forms.js';
import { forceForms } from './force.forms.js';
import { itemForms } from './item.forms.js';
import { mendedBy } from './mended-by.forms.js';
import { moneyForms } from './money.forms.js';
import { offerForms } from './offer.forms.js';
import { proposalForms } from './proposal.forms.js';
import { reportForms } from './report.forms.js';
import { reviewForms } from './review.forms.js';
import { settlementForms } from './settlement.forms.js';
import { signingForms } from './signing.forms.js';

/** How the forms of a delegation are shown, of every version of it: they change with a release, and a version does not. */
export const delegationForms: Forms = {
  fields: fieldForms,
  events: {
    ...proposalForms,
    ...costingForms,
    ...consultationForms,
    ...offerForms,
    ...signingForms,
    ...existingForms,
    ...moneyForms,
    ...itemForms,
    ...forceForms,
    ...reportForms,
    ...amendmentForms,
    ...reviewForms,
    ...settlementForms,
  },
  mendedBy,
  changedTerms: ['changedTerms'],
};
