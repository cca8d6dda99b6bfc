import { type Actor, type DateChange, type Reason, Refused } from '#machine';
import { decodeCursor, encodeCursor, type Page, pageOf, type PageRequest, uuidPart } from '#platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Acting } from '../ports.js';
import { visibleTo } from '../visibility.js';
import type { BlockedCases, PlannedCounts } from './plan.js';

export const recomputationOutcomes = ['waiting', 'applied', 'unchanged', 'stopped', 'failed'] as const;
export type RecomputationOutcome = (typeof recomputationOutcomes)[number];

export interface RecomputationLine {
  readonly id: string;
  readonly state: 'planned' | 'running' | 'ended';
  readonly reason: string;
  /** Open cases that were looked at. */
  readonly considered: number;
  /** What would change, as the plan saw it. */
  readonly planned: PlannedCounts;
  readonly plannedAt: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
}

export interface RecomputationView extends RecomputationLine {
  readonly actor: Actor;
  readonly blocked: readonly BlockedCases[];
  /** For a further plan about the cases that this one has left; null: it looked at all. */
  readonly continueWith: string | null;
  /** Of cases, by outcome; `waiting` are also those under way. */
  readonly counts: Readonly<Record<RecomputationOutcome, number>>;
}

/** One case. `number` and `title` are null for one that the person may not see. */
export interface RecomputationItem {
  readonly instance: string;
  readonly workflow: string;
  readonly version: string;
  readonly number: string | null;
  readonly title: string | null;
  readonly outcome: RecomputationOutcome;
  readonly planned: readonly DateChange[];
  /** As they were made; null until then. */
  readonly changes: readonly DateChange[] | null;
  readonly appliedSeq: number | null;
  readonly reasons: readonly Reason[];
  readonly attempt: number;
  readonly decidedAt: string | null;
}

interface LineRow {
  id: string;
  state: RecomputationLine['state'];
  reason: string;
  considered: number;
  counts: PlannedCounts;
  planned_at: Date;
  started_at: Date | null;
  ended_at: Date | null;
}

interface ItemRow extends Omit<RecomputationItem, 'appliedSeq' | 'reasons' | 'decidedAt'> {
  instance_id: string;
  applied_seq: string | null;
  reasons: Reason[] | null;
  decided_at: Date | null;
}

const columns = 'id, state, reason, considered, counts, planned_at, started_at, ended_at';

/** Recomputations as operators see them, whoever of them began it. */
@Injectable()
export class RecomputationReader {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Those that were started, newest first. */
  async list({ cursor, limit }: PageRequest & { limit: number }): Promise<Page<RecomputationLine>> {
    const before = cursor === undefined ? null : decodeCursor(cursor, [uuidPart])[0];
    const rows = await this.dataSource.query<LineRow[]>(
      `select ${columns} from recomputation where state <> 'planned' and ($1::uuid is null or id < $1) order by id desc limit $2`,
      [before, limit + 1],
    );
    const page = pageOf(rows, limit, ({ id }) => [id]);
    return { ...page, items: page.items.map(line) };
  }

  /** @throws Refused `notFound`. */
  async get(id: string): Promise<RecomputationView> {
    const rows = await this.dataSource.query<
      (LineRow & { actor: Actor; blocked: BlockedCases[]; continues_after: string | null })[]
    >(`select ${columns}, actor, blocked, continues_after from recomputation where id = $1`, [id]);
    const row = rows[0];
    if (row === undefined) throw new Refused('notFound');
    const { actor, blocked, continues_after: after } = row;
    return {
      ...line(row),
      actor,
      blocked,
      continueWith: after === null ? null : encodeCursor([after]),
      counts: await this.count(id),
    };
  }

  async items(
    id: string,
    acting: Acting,
    { outcome, cursor, limit }: { outcome?: RecomputationOutcome | undefined; cursor?: string | undefined; limit: number },
  ): Promise<Page<RecomputationItem>> {
    const after = cursor === undefined ? null : caseAfter(cursor);
    const visible = visibleTo(acting, 'n.instance_id', 5);
    const rows = await this.dataSource.query<ItemRow[]>(
      `select n.instance_id, i.uuid as instance, i.workflow, i.version, st.number, st.title,
         coalesce(n.outcome, 'waiting') as outcome, n.planned, n.changes, n.applied_seq, n.reasons, n.attempt, n.decided_at
       from recomputation_item n join instance i on i.id = n.instance_id
       left join instance_state st on st.instance_id = n.instance_id and ${visible.sql}
       where n.recomputation_id = $1 and ($2::bigint is null or n.instance_id > $2)
         and ($3::text is null or coalesce(n.outcome, 'waiting') = $3)
       order by n.instance_id limit $4`,
      [id, after, outcome ?? null, limit + 1, ...visible.parameters],
    );
    const page = pageOf(rows, limit, ({ instance_id }) => [instance_id]);
    return { ...page, items: page.items.map(itemOf) };
  }

  private async count(id: string): Promise<Record<RecomputationOutcome, number>> {
    const rows = await this.dataSource.query<{ outcome: RecomputationOutcome; count: string }[]>(
      `select coalesce(outcome, 'waiting') as outcome, count(*) from recomputation_item where recomputation_id = $1 group by 1`,
      [id],
    );
    const none = Object.fromEntries(recomputationOutcomes.map((each) => [each, 0])) as Record<RecomputationOutcome, number>;
    return { ...none, ...Object.fromEntries(rows.map(({ outcome, count }) => [outcome, Number(count)])) };
  }
}

/** The case after which a further plan, or a page, begins. @throws Refused `malformed`. */
export function caseAfter(cursor: string): string {
  return decodeCursor(cursor, [/^\d{1,18}$/])[0]!;
}

function line({ id, state, reason, considered, counts, planned_at, started_at, ended_at }: LineRow): RecomputationLine {
  return {
    id,
    state,
    reason,
    considered,
    planned: counts,
    plannedAt: planned_at.toISOString(),
    startedAt: started_at?.toISOString() ?? null,
    endedAt: ended_at?.toISOString() ?? null,
  };
}

function itemOf({ instance_id: _, applied_seq, reasons, decided_at, ...row }: ItemRow): RecomputationItem {
  return {
    ...row,
    appliedSeq: applied_seq === null ? null : Number(applied_seq),
    reasons: reasons ?? [],
    decidedAt: decided_at?.toISOString() ?? null,
  };
}
