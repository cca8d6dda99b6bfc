import type { Act } from '../occasion.js';
import { accordActs } from './accord.acts.js';
import { endActs } from './end.acts.js';
import { lifeActs } from './life.acts.js';
import { negotiationActs } from './negotiation.acts.js';
import { proposalActs } from './proposal.acts.js';
import { resourceActs } from './resource.acts.js';

/** What people know how to do, by the name of the task; and what they may mean to do of their own accord. */
export const acts: Readonly<Record<string, Act>> = {
  ...proposalActs,
  ...negotiationActs,
  ...resourceActs,
  ...accordActs,
  ...lifeActs,
  ...endActs,
};
