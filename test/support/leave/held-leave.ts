import { reason, requirement, type Workflow } from '#machine';
import { leave } from './leave.workflow.js';

const text = { ky: 'х', ru: 'х', en: 'x' };
let isHeld = false;
const nothingHolds = requirement(['held'], () => (isHeld ? [reason('held')] : []));

/** Leave that something beside its state can make wait, as a review of succession does. */
export const heldLeave: Workflow = {
  ...leave,
  flags: { names: ['onHold'], of: () => ['onHold'] },
  events: { ...leave.events, approve: { ...leave.events['approve']!, requires: [nothingHolds] } },
  texts: {
    ...leave.texts,
    states: { ...leave.texts.states, onHold: text },
    reasons: { ...leave.texts.reasons, held: text },
  },
};

/** Makes every leave wait, or lets it go on. */
export function hold(held: boolean): void {
  isHeld = held;
}
