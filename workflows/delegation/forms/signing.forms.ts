import { eventForms } from '#machine';
import { resolutionFields } from './offer.forms.js';
import { texts } from './forms.texts.js';

/** Signatures and publication; the law or other act in their place. */
export const signingForms = eventForms(texts.signing, {
  signAsProposer: { isSignificant: true },
  signAsRecipient: { isSignificant: true },
  rescind: { isSignificant: true, fields: resolutionFields },
  publish: { isSignificant: true },
  recordEnactment: { isSignificant: true },
});
