import { accept, allMet, type State } from '#machine';
import { recordAppropriation } from './appropriation.js';
import { recordConsultationBreach } from './consultation.js';
import { disputable, settleDispute } from './dispute.js';
import { costingOfRegistered } from './existing.js';
import { bringIntoForce, isImposed } from './force.js';
import {
  byEffect,
  dueTranchesReceived,
  firstTrancheReceived,
  separateLineConfirmed,
  yearAppropriated,
  yearCosted,
} from './funding.requirements.js';
import { confirmSeparateLine, itemTasks } from './item.js';
import { recordOwnTopUp, reportable, reportReviewDue, reviewReport } from './report.js';
import { fiscalYearStart, resources, trancheDue } from './resources.js';
import { settle, settling } from './settlement.js';
import { isReleased, rescind } from './signing.js';
import { reviewable } from './succession.js';
import { abandonable, termEnds } from './termination.js';
import { recordTranche } from './tranche.js';
import { bothSignatories, date, notice, task } from './vocabulary.js';

const beforeForce = [
  resources,
  recordConsultationBreach,
  abandonable,
  reviewable({ to: 'settling', also: settling }),
  accept(bringIntoForce, { to: 'live' }),
];

const beforeForceTasks = [
  task(recordAppropriation, { name: 'appropriate', until: allMet(yearCosted, yearAppropriated), due: byEffect }),
  task(recordTranche, { name: 'transferMoney', until: allMet(firstTrancheReceived, dueTranchesReceived), due: byEffect }),
  itemTasks,
  task(confirmSeparateLine, { until: allMet(separateLineConfirmed), due: byEffect }),
  task(bringIntoForce, { due: byEffect }),
];

/** Of a power registered late: the time in which proposer and finance can still show its resources. */
const effectiveDate = date(
  'effectiveDate',
  ({ context }) => context.existing?.registeredOn ?? context.draft.effectiveDate!,
  ({ existing }) => (existing === null ? null : 'evidence.due'),
);

const watched = [trancheDue, fiscalYearStart];

/** Resources are attached; or the power is in effect by law, and they are not. */
export const preparationStates = {
  preparing: {
    within: costingOfRegistered,
    on: [
      beforeForce,
      // Undone after money or things came: they are settled first.
      accept(rescind, { when: isReleased, to: 'settling', also: [settle] }, { to: 'withdrawn' }),
    ],
    after: [{ deadline: effectiveDate, notifies: [notice('effectiveDateReached', ...bothSignatories)] }, termEnds, watched],
    always: {
      when: isImposed,
      to: 'imposedWithoutResources' as const,
      notifies: [notice('imposed', ...bothSignatories, 'finance.financier', 'control.controller')],
    },
    awaits: beforeForceTasks,
  },
  imposedWithoutResources: {
    within: costingOfRegistered,
    on: [beforeForce, recordOwnTopUp, reportable, disputable],
    after: [termEnds, watched, reportReviewDue],
    awaits: [beforeForceTasks, reviewReport, settleDispute],
  },
} satisfies Record<string, State>;
