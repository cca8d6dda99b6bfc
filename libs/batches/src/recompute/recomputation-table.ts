import type { BatchTable } from '../batch-operation.js';

/** The due dates of open cases, computed anew; its reason makes its start the same. */
export const recomputationTable: BatchTable = {
  of: 'recomputation',
  name: 'recomputation',
  isPlan: `state = 'planned'`,
  newest: 'id',
  maxOpen: 5,
  plannedAtOnce: 1,
  startedAs: 'recomputationStarted',
  details: 'counts',
  startKey: null,
  isRunning: `state = 'running'`,
  command: 'actor, reason',
  items: {
    name: 'recomputation_item',
    operation: 'recomputation_id',
    planned: { column: 'planned', type: 'json' },
    claimed: '',
    also: 'changes',
  },
};
