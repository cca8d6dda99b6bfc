import type { State } from '#machine';
import { amendments, recost, recostingDue } from './amending.js';
import { recordConsultationBreach } from './consultation.js';
import { control } from './control.js';
import { disputable, disputes } from './dispute.js';
import { force } from './force.js';
import { itemTasks } from './item.js';
import { transfersOf } from './money.js';
import { recordOwnTopUp, reporting } from './report.js';
import { fiscalYearStart, resources, trancheDue } from './resources.js';
import { settling } from './settlement.js';
import { fiscalYear, funding } from './shortfall.js';
import { reviewable } from './succession.js';
import { noticeOfEnd, termEnds } from './termination.js';
import { recordTranche } from './tranche.js';
import { date, task } from './vocabulary.js';

/** The life of a power in force: regions side by side, none of which moves another. */
export const live = {
  on: [resources, recordOwnTopUp, recordConsultationBreach, reviewable({ to: 'settling', also: settling })],
  awaits: [
    task(recordTranche, {
      name: 'transferMoney',
      // The whole schedule is paid; until then the next transfer is awaited.
      until: ({ context }) => transfersOf(context).next === null,
      due: date('nextTransfer', ({ context }) => transfersOf(context).next).definition,
    }),
    itemTasks,
    recost,
  ],
  beside: {
    force: { within: force },
    funding: { after: trancheDue, within: funding },
    fiscalYear: { after: [fiscalYearStart, recostingDue], within: fiscalYear },
    reporting,
    notice: { after: termEnds, within: noticeOfEnd },
    control: { within: control },
    amendment: { within: amendments },
    dispute: { on: disputable, within: disputes },
  },
} satisfies State;
