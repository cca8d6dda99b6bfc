import type { Simulation } from '#machine';
import type { DelegationContext } from '../v1/context.js';
import { acts } from './acts/acts.js';
import { consequences } from './consequences.js';
import { deadlines } from './deadlines.js';
import { moneyFaults } from './money-watch.js';
import { dayFor } from './plans.js';
import { programme } from './programme.js';

/** How ministries, municipalities and those who pay and control carry delegations through. */
export const simulation: Simulation<DelegationContext> = {
  programme,
  acts,
  dayFor,
  consequences,
  bulk: { makeOffer: { event: 'offer', reason: 'Offered together: one power, one calculation.' } },
  weekly: ['treasurer'],
  faultsOf: moneyFaults,
  deadlines,
};
