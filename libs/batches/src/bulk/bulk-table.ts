import type { BatchTable } from '../batch-operation.js';

/** One event for many cases; a key makes its start the same. */
export const bulkTable: BatchTable = {
  of: 'bulk',
  name: 'bulk_operation',
  isPlan: 'started_at is null',
  newest: 'id',
  maxOpen: 5,
  plannedAtOnce: 2,
  startedAs: 'bulkStarted',
  details: `'{}'::json`,
  startKey: 'start_key',
  isRunning: `started_at is not null and ended_at is null and state in ('running', 'cancelled')`,
  command: 'person_id as person, event_type as type, payload, office, reason',
  items: {
    name: 'bulk_item',
    operation: 'bulk_id',
    planned: { column: 'seq', type: 'bigint' },
    claimed: ', (select uuid from instance where id = r.instance_id), r.seq::int',
    also: null,
  },
};
