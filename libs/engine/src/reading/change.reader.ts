import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Acting } from '../ports.js';
import { isPosition, rowsSince } from './position.js';

/** A case that has taken steps: `seq` is the newest, the state is that after it. */
export interface Change {
  readonly instance: string;
  readonly seq: number;
  readonly workflow: string;
  readonly state: string;
  /** Those of the readers' bodies that are parties. */
  readonly parties: readonly string[];
}

export interface Changes {
  /** Up to where this tells: what to ask with next. */
  readonly position: string;
  /** Each case once; null: too much has happened to tell it one by one. */
  readonly changes: readonly Change[] | null;
}

/** Steps that are looked at for one answer: half a second of the quickest machine measured, twice. */
const most = 10_000;

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
 * What has happened in cases since a position, for many readers in one question. The position is of the snapshot in which the
 * statement itself looks, so that a transaction that commits later is found the next time, however early it began.
 */
const changesSince = `
  with step as materialized (select * from (${rowsSince('$1', 'instance_id, seq', 'journal')}) step limit ${most + 1}),
    news as (select instance_id, max(seq) as seq from step group by instance_id),
    heard as (
      select reader.instance_id, array_agg(distinct reader.body_id) as parties
      from news join instance_party reader on reader.instance_id = news.instance_id
      where reader.body_id = any($2::uuid[]) group by reader.instance_id
    )
  select looked.position, (select count(*) from step)::int as steps, i.uuid as instance, news.seq, st.workflow, st.state,
    coalesce(heard.parties, '{}') as parties
  from (select pg_current_snapshot()::text as position) looked
    left join (
      news join instance i on i.id = news.instance_id join instance_state st on st.instance_id = news.instance_id
      left join heard on heard.instance_id = news.instance_id
    ) on $3 or heard.instance_id is not null
  order by news.instance_id`;

/** Tells which cases have changed, to those who may see them: the rule is that of `visibleTo`. */
@Injectable()
export class ChangeReader {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Where everything that has happened by now has been told. */
  async position(): Promise<string> {
    const [row] = await this.dataSource.query<[{ position: string }]>('select pg_current_snapshot()::text as position');
    return row.position;
  }

  /** Everything since the position that at least one of these may see; `isTold` says which. */
  async since(position: string, readers: readonly Acting[]): Promise<Changes> {
    const bodies = [...new Set(readers.flatMap(({ offices }) => offices.map(({ body }) => body)))];
    const isAll = readers.some(({ reads }) => reads === 'all');
    const rows = await this.dataSource.query<Row[]>(changesSince, [position, bodies, isAll]);
    const changes = rows.flatMap(({ instance, seq, workflow, state, parties }) =>
      instance === null ? [] : [{ instance, seq: Number(seq), workflow, state, parties }],
    );
    return { position: rows[0]!.position, changes: rows[0]!.steps > most ? null : changes };
  }

  /** The same for somebody who comes with a position of their own; one that is none, or not of this database, is too much to tell. */
  async sinceTold(position: string, reader: Acting): Promise<Changes> {
    const now = await this.position();
    return isPosition(position, now) ? this.since(position, [reader]) : { position: now, changes: null };
  }
}

/** Whether this reader may see the case of a change. */
export function isTold({ reads, offices }: Acting, { parties }: Change): boolean {
  return reads === 'all' || offices.some(({ body }) => parties.includes(body));
}
