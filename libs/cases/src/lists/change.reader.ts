import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Acting } from '#engine';
import { areComparable, isPosition, positionNow, rowsSince, sincePosition } from './position.js';

/** A case that has taken steps, or of which an incident was opened: `seq` is its newest step, the state is that after it. */
export interface Change {
  readonly instance: string;
  readonly seq: number;
  readonly workflow: string;
  readonly state: string;
  /** Those of the readers' bodies that are parties. */
  readonly parties: readonly string[];
}

export interface Changes {
  /** Up to where this reports: what to query with next. */
  readonly position: string;
  /** Each case once; null: too much has happened to list it one by one. */
  readonly changes: readonly Change[] | null;
}

/** Steps that are looked at for one answer: half a second of the quickest machine measured, twice. */
const maxSteps = 10_000;

interface Row {
  position: string;
  steps: number;
  instance: string | null;
  seq: string;
  workflow: string;
  state: string;
  parties: string[];
}

/**
 * What has happened in cases since a position, for many readers in one query. The position is of the snapshot in which the
 * statement itself looks, so that a transaction that commits later is found the next time, however early it began. `offset 0`: each
 * case is looked up by itself; PostgreSQL takes a few steps for a hundredth of all, and would read whole tables through.
 */
const changesSince = `
  with step as materialized (select * from (${rowsSince('$1', '$2', 'instance_id, seq', 'journal')}
      union all ${rowsSince('$1', '$2', 'instance_id, null', 'incident')}) step limit ${maxSteps + 1}),
    changed as (
      select instance_id, max(seq) as seq, array(
        select distinct reader.body_id from instance_party reader
        where reader.instance_id = step.instance_id and (reader.body_id = any($3::uuid[])) is true
      ) as parties
      from step group by instance_id offset 0
    )
  select looked.position, (select count(*) from step)::int as steps, reported.*
  from (select ${positionNow} as position) looked left join (
    select i.uuid as instance, coalesce(changed.seq, (select seq from snapshot where instance_id = changed.instance_id)) as seq, st.workflow, st.state, changed.parties
    from changed
      cross join lateral (select uuid from instance where id = changed.instance_id offset 0) i
      cross join lateral (select workflow, state from instance_state where instance_id = changed.instance_id offset 0) st
    where $4 or changed.parties <> '{}'
  ) reported on true`;

/** Reports which cases have changed, to those who may see them: the rule is that of `visibleTo`. */
@Injectable()
export class ChangeReader {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** The position up to which everything has been reported by now. */
  async position(): Promise<string> {
    const [row] = await this.dataSource.query<[{ position: string }]>(`select ${positionNow} as position`);
    return row.position;
  }

  /** Everything since the position that at least one of these may see; `isVisible` says which. */
  async since(position: string, readers: readonly Acting[]): Promise<Changes> {
    const bodies = [...new Set(readers.flatMap(({ offices }) => offices.map(({ body }) => body)))];
    const isAll = readers.some(({ reads }) => reads === 'all');
    const rows = await this.dataSource.query<Row[]>(changesSince, [...sincePosition(position), bodies, isAll]);
    const changes = rows.flatMap(({ instance, seq, workflow, state, parties }) =>
      instance === null ? [] : [{ instance, seq: Number(seq), workflow, state, parties }],
    );
    const { position: now, steps } = rows[0]!;
    return { position: now, changes: steps > maxSteps || !areComparable(position, now) ? null : changes };
  }

  /** The same for somebody who comes with a position of their own; one that is none, or not of this database, is answered like too many changes. */
  async resumeFrom(position: string, reader: Acting): Promise<Changes> {
    const now = await this.position();
    return isPosition(position, now) ? this.since(position, [reader]) : { position: now, changes: null };
  }
}

/** Whether this reader may see the case of a change. */
export function isVisible({ reads, offices }: Acting, { parties }: Change): boolean {
  return reads === 'all' || offices.some(({ body }) => parties.includes(body));
}
