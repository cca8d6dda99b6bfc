import { eventForms } from '#machine';
import { texts } from './forms.texts.js';

/** Asking those concerned before anything is offered or enacted. */
export const consultationForms = eventForms(texts.consultation, {
  recordConsultation: { isSignificant: true },
  skipConsultation: { isSignificant: true },
  recordConsultationBreach: { isSignificant: true },
});
