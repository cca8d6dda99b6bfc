import { eventForms, type FieldForm } from '#machine';
import { texts } from './forms.texts.js';

const submittedReport: FieldForm = {
  oneOf: {
    lists: ['reports'],
    value: 'period',
    label: '{period}: {spent:money}',
    where: { property: 'state', is: ['submitted'] },
  },
};

/** Quarterly reports; breaches found by state control. */
export const reportForms = eventForms(texts.report, {
  submitReport: { isSignificant: true },
  acceptReport: {
    isSignificant: true,
    fields: { period: submittedReport },
  },
  returnReport: { fields: { period: submittedReport } },
  recordBreach: { isSignificant: true },
  answerBreach: { isSignificant: true },
  closeBreach: { isSignificant: true },
  confirmBreach: { isSignificant: true },
});
