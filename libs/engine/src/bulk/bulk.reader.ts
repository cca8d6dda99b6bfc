import { type Reason, Refused } from '#machine';
import { decodeCursor, operationJournal, type Page, pageOf, type PageRequest, uuidPart } from '#platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Acting } from '../ports.js';
import { visibleTo } from '../visibility.js';
import type { BulkState } from './bulk-operations.js';

export const bulkOutcomes = ['waiting', 'applied', 'refused', 'stale', 'stopped', 'failed', 'cancelled'] as const;
export type BulkOutcome = (typeof bulkOutcomes)[number];

/** A bulk operation in the list of one's own. */
export interface BulkLine {
  readonly id: string;
  readonly state: BulkState;
  readonly event: string;
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

/** One case of an operation. `number` and `title` are null for one that the person may not see any more. */
export interface BulkItem {
  readonly instance: string;
  readonly workflow: string;
  readonly version: string;
  readonly number: string | null;
  readonly title: string | null;
  readonly outcome: BulkOutcome;
  /** As the plan saw the case; after a retry, as it was then, if it had not changed. */
  readonly seq: number;
  readonly appliedSeq: number | null;
  readonly reasons: readonly Reason[];
  readonly attempt: number;
  readonly decidedAt: string | null;
}

interface LineRow {
  id: string;
  state: BulkState;
  event_type: string;
  reason: string;
  planned: number;
  started_at: Date;
  ended_at: Date | null;
}

interface ItemRow extends Omit<BulkItem, 'seq' | 'appliedSeq' | 'reasons' | 'decidedAt'> {
  instance_id: string;
  seq: string;
  applied_seq: string | null;
  reasons: Reason[] | null;
  decided_at: Date | null;
}

const shownActs = 50;

/** A person's own bulk operations; those of others are not there. */
@Injectable()
export class BulkReader {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Newest first. */
  async list({ person }: Acting, { cursor, limit }: PageRequest & { limit: number }): Promise<Page<BulkLine>> {
    const before = cursor === undefined ? null : decodeCursor(cursor, [uuidPart])[0];
    const rows = await this.dataSource.query<LineRow[]>(
      `select id, state, event_type, reason, planned, started_at, ended_at from bulk_operation
       where person_id = $1 and started_at is not null and ($2::uuid is null or id < $2) order by id desc limit $3`,
      [person, before, limit + 1],
    );
    const page = pageOf(rows, limit, ({ id }) => [id]);
    return { ...page, items: page.items.map(bulkLine) };
  }

  /** @throws Refused `notFound`, also for another person's. */
  async get(id: string, { person }: Acting): Promise<BulkView> {
    const rows = await this.dataSource.query<(LineRow & { payload: unknown; office: string | null; filter: unknown })[]>(
      `select id, state, event_type, payload, office, filter, reason, planned, started_at, ended_at from bulk_operation
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
      counts: await this.count(id),
      acts: acts.map(({ at, operation, reason }) => ({ at, operation, reason })),
    };
  }

  /** The cases of an operation that `get` has answered. */
  async items(
    id: string,
    acting: Acting,
    { outcome, cursor, limit }: { outcome?: BulkOutcome | undefined; cursor?: string | undefined; limit: number },
  ): Promise<Page<BulkItem>> {
    const after = cursor === undefined ? null : decodeCursor(cursor, [/^\d{1,18}$/])[0];
    const visible = visibleTo(acting, 'n.instance_id', 5);
    const rows = await this.dataSource.query<ItemRow[]>(
      `select n.instance_id, i.uuid as instance, i.workflow, i.version, st.number, st.title,
         coalesce(n.outcome, 'waiting') as outcome, n.seq, n.applied_seq, n.reasons, n.attempt, n.decided_at
       from bulk_item n join instance i on i.id = n.instance_id
       left join instance_state st on st.instance_id = n.instance_id and ${visible.sql}
       where n.bulk_id = $1 and ($2::bigint is null or n.instance_id > $2)
         and ($3::text is null or coalesce(n.outcome, 'waiting') = $3)
       order by n.instance_id limit $4`,
      [id, after, outcome ?? null, limit + 1, ...visible.parameters],
    );
    const page = pageOf(rows, limit, ({ instance_id }) => [instance_id]);
    return { ...page, items: page.items.map(bulkItem) };
  }

  private async count(id: string): Promise<Record<BulkOutcome, number>> {
    const rows = await this.dataSource.query<{ outcome: BulkOutcome; count: string }[]>(
      `select coalesce(outcome, 'waiting') as outcome, count(*) from bulk_item where bulk_id = $1 group by 1`,
      [id],
    );
    const none = Object.fromEntries(bulkOutcomes.map((outcome) => [outcome, 0])) as Record<BulkOutcome, number>;
    return { ...none, ...Object.fromEntries(rows.map(({ outcome, count }) => [outcome, Number(count)])) };
  }
}

function bulkLine({ id, state, event_type, reason, planned, started_at, ended_at }: LineRow): BulkLine {
  return {
    id,
    state,
    event: event_type,
    reason,
    planned,
    startedAt: started_at.toISOString(),
    endedAt: ended_at?.toISOString() ?? null,
  };
}

function bulkItem(row: ItemRow): BulkItem {
  const { instance, workflow, version, number, title, outcome, attempt } = row;
  return {
    instance,
    workflow,
    version,
    number,
    title,
    outcome,
    seq: Number(row.seq),
    appliedSeq: row.applied_seq === null ? null : Number(row.applied_seq),
    reasons: row.reasons ?? [],
    attempt,
    decidedAt: row.decided_at?.toISOString() ?? null,
  };
}
