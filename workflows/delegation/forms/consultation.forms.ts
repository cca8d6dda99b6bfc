import type { Forms } from '#machine';
import { texts } from './forms.texts.js';

/** Asking those concerned before anything is offered or enacted. */
export const consultationForms: Forms['events'] = {
  recordConsultation: {
    isSignificant: true,
    help: texts.consultation.recordConsultation.help,
    fields: texts.consultation.recordConsultation.fields,
  },
  skipConsultation: {
    isSignificant: true,
    help: texts.consultation.skipConsultation.help,
    fields: texts.consultation.skipConsultation.fields,
  },
  recordConsultationBreach: {
    isSignificant: true,
    help: texts.consultation.recordConsultationBreach.help,
    fields: texts.consultation.recordConsultationBreach.fields,
  },
};
