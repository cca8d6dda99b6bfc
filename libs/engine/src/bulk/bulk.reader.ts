import { Refused } from '#machine';
import { decodeCursor, operationJournal, type Page, pageOf, type PageRequest, uuidPart } from '#platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { type Item, ItemReader, type ItemQuery } from '../items/item.reader.js';
import type { Acting } from '../ports.js';
import { bulkItems } from './bulk-item.repository.js';
import type { BulkState } from './bulk-operations.js';

export const bulkOutcomes = ['waiting', 'applied', 'refused', 'stale', 'stopped', 'failed', 'cancelled'] as const;
export type BulkOutcome = (typeof bulkOutcomes)[number];

/** A bulk operation in the list of one's own. */
export interface BulkLine {
  readonly id: string;
  readonly state: BulkState;
  readonly event: string;
  /** Of its first case; null while it has none. */
  readonly workflow: string | null;
  readonly reason: string;
  readonly planned: number;
  readonly startedAt: string;
  /** Null while something of it is left or under way. */
  readonly endedAt: string | null;
}

export interface BulkView extends Omit<BulkLine, 'event'> {
  readonly event: { readonly type: string; readonly payload: unknown };
  readonly office: string | null;
  readonly filter: unknown;
  /** Of cases, by outcome; `waiting` are also those under way. */
  readonly counts: Readonly<Record<BulkOutcome, number>>;
  /** What was done with it, newest first, the latest fifty. */
  readonly acts: readonly { readonly at: string; readonly operation: string; readonly reason: string | null }[];
}

/** `seq`: as the plan saw the case; after a retry, as it was then, if it had not changed. */
export type BulkItem = Item<BulkOutcome> & { readonly seq: number };

interface LineRow {
  id: string;
  state: BulkState;
  event_type: string;
  workflow: string | null;
  reason: string;
  planned: number;
  started_at: Date;
  ended_at: Date | null;
}

const shownActs = 50;

const line = `id, state, event_type, reason, planned, started_at, ended_at,
  (select st.workflow from bulk_item n join instance_state st using (instance_id) where n.bulk_id = bulk_operation.id limit 1) as workflow`;

/** A person's own bulk operations; those of others are not there. */
@Injectable()
export class BulkReader {
  private readonly reader: ItemReader<BulkOutcome>;

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {
    this.reader = new ItemReader(dataSource, bulkItems, bulkOutcomes);
  }

  /** Newest first. */
  async list({ person }: Acting, { cursor, limit }: PageRequest & { limit: number }): Promise<Page<BulkLine>> {
    const before = cursor === undefined ? null : decodeCursor(cursor, [uuidPart])[0];
    const rows = await this.dataSource.query<LineRow[]>(
      `select ${line} from bulk_operation
       where person_id = $1 and started_at is not null and ($2::uuid is null or id < $2) order by id desc limit $3`,
      [person, before, limit + 1],
    );
    const page = pageOf(rows, limit, ({ id }) => [id]);
    return { ...page, items: page.items.map(bulkLine) };
  }

  /** @throws Refused `notFound`, also for another person's. */
  async get(id: string, { person }: Acting): Promise<BulkView> {
    const rows = await this.dataSource.query<(LineRow & { payload: unknown; office: string | null; filter: unknown })[]>(
      `select ${line}, payload, office, filter from bulk_operation
       where id = $1 and person_id = $2 and started_at is not null`,
      [id, person],
    );
    const row = rows[0];
    if (row === undefined) throw new Refused('notFound');
    const acts = await operationJournal.list(this.dataSource.manager, { subject: id, limit: shownActs });
    return {
      ...bulkLine(row),
      event: { type: row.event_type, payload: row.payload },
      office: row.office,
      filter: row.filter,
      counts: await this.reader.count(id),
      acts: acts.map(({ at, operation, reason }) => ({ at, operation, reason })),
    };
  }

  /** The cases of an operation that `get` has answered. */
  async items(id: string, acting: Acting, asked: ItemQuery<BulkOutcome>): Promise<Page<BulkItem>> {
    const page = await this.reader.page<{ seq: string }>(id, acting, asked, 'n.seq');
    return { ...page, items: page.items.map((item) => ({ ...item, seq: Number(item.seq) })) };
  }
}

function bulkLine({ id, state, event_type, workflow, reason, planned, started_at, ended_at }: LineRow): BulkLine {
  return {
    id,
    state,
    event: event_type,
    workflow,
    reason,
    planned,
    startedAt: started_at.toISOString(),
    endedAt: ended_at?.toISOString() ?? null,
  };
}
