import { type Actor, type DateChange, Refused } from '#machine';
import { decodeCursor, encodeCursor, type Page, pageOf, type PageRequest, uuidPart } from '#platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { type Item, ItemReader, type ItemQuery } from '../items/item.reader.js';
import type { Acting } from '../ports.js';
import { recomputationItems } from './recomputation-item.repository.js';
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

/** `changes`: as they were made; null until then. */
export type RecomputationItem = Item<RecomputationOutcome> & {
  readonly planned: readonly DateChange[];
  readonly changes: readonly DateChange[] | null;
};

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

const columns = 'id, state, reason, considered, counts, planned_at, started_at, ended_at';

/** Recomputations as operators see them, whoever of them began it. */
@Injectable()
export class RecomputationReader {
  private readonly reader: ItemReader<RecomputationOutcome>;

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {
    this.reader = new ItemReader(dataSource, recomputationItems, recomputationOutcomes);
  }

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
      counts: await this.reader.count(id),
    };
  }

  items(id: string, acting: Acting, asked: ItemQuery<RecomputationOutcome>): Promise<Page<RecomputationItem>> {
    return this.reader.page(id, acting, asked, 'n.planned, n.changes');
  }
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
