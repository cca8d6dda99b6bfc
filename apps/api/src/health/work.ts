import type { EngineWork } from '#engine';
import type { QueueDepth, QueueName } from '#queue';

/** How the work goes that nobody waits for at a screen, and what all of it needs. Seconds. */
export interface Work extends EngineWork {
  /** Null: it has never run. `ago` null: it was noted while the clock was ahead, so nobody knows how long ago it was. */
  readonly sweeper: { readonly ago: number | null; readonly hasFailed: boolean } | null;
  readonly deliveryLag: number;
  /** By which the clock of the database differs from that of this process. */
  readonly clockDifference: number;
  /** The database refused this process to write a moment ago. */
  readonly areWritesRefused: boolean;
  /** Null: the queue does not answer. */
  readonly queues: Readonly<Record<QueueName, QueueDepth>> | null;
}

/** What one process sees. */
export interface Seen {
  /** Null: the database does not answer. */
  readonly work: Work | null;
  /** Seconds. */
  readonly running: number;
  readonly queueAway: number;
  /** For which it has seen the clocks differ, and the last run of the sweeper stay in the future. */
  readonly clocksDiffer: number;
  readonly sweptAhead: number;
  /** Whether the database lacks the newest checkpoint that lies beside the keys. */
  readonly isBehind: boolean;
}

export interface Wrong {
  readonly code:
    | 'databaseAway'
    | 'writesRefused'
    | 'clocksDiffer'
    | 'sweeperStopped'
    | 'sweeperFailing'
    | 'alarmsLate'
    | 'outboxLate'
    | 'deliveriesLate'
    | 'queueAway'
    | 'checkpointMissing'
    | 'incidentsOpen';
  /** How long it has been so; null where that does not matter. */
  readonly seconds: number | null;
  /** Of what there are several; of clocks the seconds by which they differ. */
  readonly count?: number;
}

/** Seconds by which clocks may differ. */
export const toleratedDifference = 10;

/** Seconds after which something late is wrong: the sweeper runs every 5, what is lost is signalled again within 10. */
const tolerated = { sweeper: 60, alarms: 60, outbox: 60, deliveries: 300, queue: 30 };

/** Seconds after which it answers 503: somebody must be woken. */
const longest = 900;

/**
 * What is wrong: what all work needs first, then the sweeper, which mends most of the rest.
 * @param watched what this process has seen, and for how long.
 */
export function wrongIn(work: Work, watched: Omit<Seen, 'work'>): Wrong[] {
  const { sweeper, areWritesRefused, clockDifference, alarmLag, outboxLag, deliveryLag, queues, incidents } = work;
  const wrong: Wrong[] = [];
  const late = (code: Wrong['code'], seconds: number, limit: number): void => {
    if (seconds > limit) wrong.push({ code, seconds: Math.round(seconds) });
  };
  if (areWritesRefused) wrong.push({ code: 'writesRefused', seconds: null });
  if (clockDifference > toleratedDifference)
    wrong.push({ code: 'clocksDiffer', seconds: Math.round(watched.clocksDiffer), count: Math.round(clockDifference) });
  late('sweeperStopped', sweeper === null ? watched.running : (sweeper.ago ?? watched.sweptAhead), tolerated.sweeper);
  if (sweeper?.hasFailed) wrong.push({ code: 'sweeperFailing', seconds: null });
  late('alarmsLate', alarmLag, tolerated.alarms);
  late('outboxLate', outboxLag, tolerated.outbox);
  late('deliveriesLate', deliveryLag, tolerated.deliveries);
  if (queues === null) late('queueAway', watched.queueAway, tolerated.queue);
  if (watched.isBehind) wrong.push({ code: 'checkpointMissing', seconds: null });
  const count = Object.values(incidents).reduce((sum, each) => sum + each, 0);
  if (count > 0) wrong.push({ code: 'incidentsOpen', seconds: null, count });
  return wrong;
}

/** Whether somebody must be woken: it has been wrong for long. Incidents wait for office hours. */
export function isAlarming(wrong: readonly Wrong[]): boolean {
  return wrong.some(({ code, seconds }) => code === 'databaseAway' || (seconds ?? 0) >= longest);
}
