import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { decodeCursor, type Page, pageOf } from '#platform';
import type { Name } from '#registry';
import { nameOf, publicCases } from './money.sql.js';
import type { PublicBody } from './public-case.reader.js';
import { PublicGround } from './public-ground.js';
import { PublicTurns } from './public-turns.js';

/** A recorded breach of consultation in a published case. */
export interface PublicBreach {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly municipality: Name;
  readonly power: Name | null;
  readonly at: string;
  /** Who has recorded it. */
  readonly body: PublicBody | null;
}

interface BreachRow {
  readonly micros: string;
  readonly case_id: string;
  readonly seq: string;
  readonly breach: PublicBreach;
}

/** Microseconds since 1970: as exact as PostgreSQL keeps an instant. */
const micros = '(extract(epoch from pr.at) * 1000000)::bigint';
const part = /^\d{1,18}$/;

@Injectable()
export class PublicBreachesReader {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly ground: PublicGround,
    private readonly turns: PublicTurns,
  ) {}

  /** The newest first. @throws Refused `malformed` for what is no cursor. */
  async page(cursor: string | undefined, limit: number): Promise<Page<PublicBreach>> {
    const { name, publication } = this.ground.workflow;
    const before = cursor === undefined ? [null, null, null] : decodeCursor(cursor, [part, part, part]);
    const parameters = [name, publication.place, publication.breach, ...before, limit + 1];
    const rows = await this.turns.run(() => this.dataSource.query<BreachRow[]>(select, parameters));
    const { items, nextCursor } = pageOf(rows, limit, ({ micros, case_id, seq }) => [micros, case_id, seq]);
    return { items: items.map(({ breach }) => breach), nextCursor };
  }
}

const select = `select ${micros} as micros, pr.instance_id as case_id, pr.seq,
    jsonb_build_object('id', i.uuid, 'number', st.number, 'title', st.title, 'municipality', ${nameOf('b')},
      'power', case when p.id is not null then ${nameOf('p')} end, 'at', pr.at,
      'body', case when named.id is not null then jsonb_build_object('id', named.id, 'name', ${nameOf('named')}) end) as breach
  from public_record pr join ${publicCases('$1', '$2')} on pc.instance_id = pr.instance_id
  join instance i on i.id = pr.instance_id
  join journal j on j.instance_id = pr.instance_id and j.seq = pr.seq
  left join body named on named.id = (j.record::json #>> '{actor,body}')::uuid
  where pr.type = $3 and ($4::bigint is null or (${micros}, pr.instance_id, pr.seq) < ($4::bigint, $5::bigint, $6::bigint))
  order by ${micros} desc, pr.instance_id desc, pr.seq desc limit $7`;
