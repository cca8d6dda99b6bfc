import type { Reading } from '#platform';
import type { Work } from '../health/work.js';

/** What is read at the moment of a scrape. Null: the database does not answer, and what only it knows is left out. */
export function readingsOf(work: Work | null): Reading[] {
  return [
    { name: 'database_up', help: 'Whether the database answers', value: work === null ? 0 : 1 },
    ...(work === null ? [] : workReadings(work)),
  ];
}

function workReadings({ alarmLag, outboxLag, deliveryLag, sweeper, incidents, queues }: Work): Reading[] {
  return [
    { name: 'alarm_lag_seconds', help: 'How long the deadline is due that is longest due', value: alarmLag },
    { name: 'outbox_lag_seconds', help: 'How long the effect waits that waits longest', value: outboxLag },
    { name: 'delivery_lag_seconds', help: 'How long the mail or webhook waits that waits longest', value: deliveryLag },
    ...known('sweeper_age_seconds', 'Since the sweeper ran', sweeper?.ago),
    ...Object.entries(incidents).map(([kind, value]) => ({
      name: 'incidents_open',
      help: 'Incidents that wait for an operator',
      labels: { kind },
      value,
    })),
    { name: 'queue_up', help: 'Whether the queue answers', value: queues === null ? 0 : 1 },
    ...Object.entries(queues ?? {}).flatMap(([queue, depth]) =>
      Object.entries(depth).map(([state, value]) => ({
        name: 'queue_depth',
        help: 'Signals in a queue',
        labels: { queue, state },
        value: value as number,
      })),
    ),
  ];
}

function known(name: string, help: string, value: number | null = null): Reading[] {
  return value === null ? [] : [{ name, help, value }];
}
