import type { Forms } from '#machine';
import { resolutionFields } from './offer.forms.js';
import { texts } from './forms.texts.js';

/** Signatures and publication; the law or other act in their place. */
export const signingForms: Forms['events'] = {
  signAsProposer: {
    isSignificant: true,
    help: texts.signing.signAsProposer.help,
  },
  signAsRecipient: {
    isSignificant: true,
    help: texts.signing.signAsRecipient.help,
  },
  rescind: {
    isSignificant: true,
    help: texts.signing.rescind.help,
    fields: resolutionFields,
  },
  publish: {
    isSignificant: true,
    help: texts.signing.publish.help,
    fields: texts.signing.publish.fields,
  },
  recordEnactment: {
    isSignificant: true,
    help: texts.signing.recordEnactment.help,
    fields: texts.signing.recordEnactment.fields,
  },
};
