import type { Actor, DateChange } from '#machine';
import { encodeCursor, type Page, type PageRequest } from '#platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Acting } from '#engine';
import { BatchReader, type Item, type ItemQuery } from '../batch.reader.js';
import type { BlockedCases, PlannedCounts } from './plan.js';
import { recomputationTable } from './recomputation-table.js';

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

const columns = `id, state, reason, considered, counts as planned, planned_at as "plannedAt", started_at as "startedAt",
  ended_at as "endedAt"`;

/** Recomputations as operators see them, those begun by others too. */
@Injectable()
export class RecomputationReader {
  private readonly reader: BatchReader<RecomputationLine, RecomputationItem, RecomputationOutcome>;

  constructor(@InjectDataSource() dataSource: DataSource) {
    const itemColumns = 'n.planned, n.changes';
    this.reader = new BatchReader(dataSource, recomputationTable, { columns, itemColumns, outcomes: recomputationOutcomes });
  }

  /** Those that were started, newest first. */
  list(page: PageRequest & { limit: number }): Promise<Page<RecomputationLine>> {
    return this.reader.list(null, page);
  }

  /** @throws Refused `notFound`. */
  async get(id: string): Promise<RecomputationView> {
    const more = 'actor, blocked, continues_after as "continuesAfter"';
    const { continuesAfter, ...same } = await this.reader.get<
      Pick<RecomputationView, 'actor' | 'blocked'> & { continuesAfter: string | null }
    >(id, null, more);
    const continueWith = continuesAfter === null ? null : encodeCursor([continuesAfter]);
    return { ...same, continueWith, counts: await this.reader.counts(id) };
  }

  items(id: string, acting: Acting, query: ItemQuery<RecomputationOutcome>): Promise<Page<RecomputationItem>> {
    return this.reader.items(id, acting, query);
  }
}
