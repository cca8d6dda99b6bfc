import type { FieldForm, Forms } from '#machine';
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
export const reportForms: Forms['events'] = {
  submitReport: {
    isSignificant: true,
    help: texts.report.submitReport.help,
    fields: texts.report.submitReport.fields,
  },
  acceptReport: {
    isSignificant: true,
    help: texts.report.acceptReport.help,
    fields: { period: submittedReport },
  },
  returnReport: {
    help: texts.report.returnReport.help,
    fields: { period: submittedReport },
  },
  recordOwnTopUp: texts.report.recordOwnTopUp,
  recordBreach: {
    isSignificant: true,
    help: texts.report.recordBreach.help,
    fields: texts.report.recordBreach.fields,
  },
  answerBreach: {
    isSignificant: true,
    help: texts.report.answerBreach.help,
  },
  closeBreach: {
    isSignificant: true,
    help: texts.report.closeBreach.help,
  },
  confirmBreach: {
    isSignificant: true,
    help: texts.report.confirmBreach.help,
  },
};
