import { operationJournal, type Page, type PageRequest } from '#platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Acting } from '#engine';
import { BatchReader, type Item, type ItemQuery } from '../batch.reader.js';
import type { BulkState } from './bulk-operations.js';
import { bulkTable } from './bulk-table.js';

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
  readonly filter: Readonly<Record<string, unknown>>;
  /** Of cases, by outcome; `waiting` are also those under way. */
  readonly counts: Readonly<Record<BulkOutcome, number>>;
  /** What was done with it, newest first, the latest fifty. */
  readonly acts: readonly { readonly at: string; readonly operation: string; readonly reason: string | null }[];
}

/** `seq`: as the plan saw the case; after a retry, as it was then, if it had not changed. */
export type BulkItem = Item<BulkOutcome> & { readonly seq: number };

const shownActs = 50;

const columns = `id, state, event_type as event, reason, planned, started_at as "startedAt", ended_at as "endedAt",
  (select st.workflow from bulk_item n join instance_state st using (instance_id) where n.bulk_id = o.id limit 1) as workflow`;

/** A person's own bulk operations; those of others are not there. */
@Injectable()
export class BulkReader {
  private readonly reader: BatchReader<BulkLine, BulkItem, BulkOutcome>;

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {
    this.reader = new BatchReader(dataSource, bulkTable, { columns, itemColumns: 'n.seq::int', outcomes: bulkOutcomes });
  }

  /** Newest first. */
  list({ person }: Acting, page: PageRequest & { limit: number }): Promise<Page<BulkLine>> {
    return this.reader.list(person, page);
  }

  /** @throws Refused `notFound`, also for another person's. */
  async get(id: string, { person }: Acting): Promise<BulkView> {
    const more = 'payload, office, filter';
    const found = await this.reader.get<Pick<BulkView, 'office' | 'filter'> & { payload: unknown }>(id, person, more);
    const { event: type, payload, ...same } = found;
    const acts = await operationJournal.list(this.dataSource.manager, { subject: id, limit: shownActs });
    return {
      ...same,
      event: { type, payload },
      counts: await this.reader.counts(id),
      acts: acts.map(({ at, operation, reason }) => ({ at, operation, reason })),
    };
  }

  /** The cases of an operation that `get` has answered. */
  items(id: string, acting: Acting, query: ItemQuery<BulkOutcome>): Promise<Page<BulkItem>> {
    return this.reader.items(id, acting, query);
  }
}
