import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { decodeCursor, type Page, pageOf } from '#platform';
import type { Name } from '#registry';
import { bodyOf, nameOf } from './money.sql.js';
import type { PublicBody } from './public-case.reader.js';
import { PublicContext } from './public-context.js';
import { powerOf } from './public-workflow.js';
import { PublicSemaphore } from './public-semaphore.js';

/** A recorded breach in a published case. */
export interface PublicBreach {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly workflow: string;
  /** Of the party of its place. */
  readonly bodies: readonly Name[];
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
    private readonly context: PublicContext,
    private readonly semaphore: PublicSemaphore,
  ) {}

  /** The newest first. @throws Refused `malformed` for what is no cursor. */
  async page(cursor: string | undefined, limit: number): Promise<Page<PublicBreach>> {
    const workflows = this.context.workflows.filter(({ publication }) => publication.breach !== undefined);
    const before = cursor === undefined ? [null, null, null] : decodeCursor(cursor, [part, part, part]);
    const parameters = [
      workflows.map(({ name }) => name),
      workflows.map(({ affected }) => affected),
      workflows.map(({ publication }) => publication.breach!.event),
      ...before,
      limit + 1,
      workflows.map((each) => powerOf(each)?.attribute ?? null),
    ];
    const rows = await this.semaphore.run(() => this.dataSource.query<BreachRow[]>(select, parameters));
    const { items, nextCursor } = pageOf(rows, limit, ({ micros, case_id, seq }) => [micros, case_id, seq]);
    return { items: items.map(({ breach }) => breach), nextCursor };
  }
}

const select = `select ${micros} as micros, pr.instance_id as case_id, pr.seq,
    jsonb_build_object('workflow', st.workflow, 'id', i.uuid, 'number', st.number, 'title', st.title,
      'bodies', (select coalesce(jsonb_agg(${nameOf('b')} order by b.name_ru, b.id), '[]')
        from instance_party r join body b on b.id = r.body_id where r.instance_id = pr.instance_id and r.party = asked.place),
      'power', case when p.id is not null then ${nameOf('p')} end, 'at', pr.at,
      'body', ${bodyOf('named')}) as breach
  from unnest($1::text[], $2::text[], $3::text[], $8::text[]) asked (workflow, place, breach, power)
  join public_record pr on pr.type = asked.breach
  join public_case pc on pc.instance_id = pr.instance_id
  join instance_state st on st.instance_id = pr.instance_id and st.workflow = asked.workflow
  left join power p on p.id = (st.attributes ->> asked.power)::uuid
  join instance i on i.id = pr.instance_id
  join journal j on j.instance_id = pr.instance_id and j.seq = pr.seq
  left join body named on named.id = (j.record::json #>> '{actor,body}')::uuid
  where $4::bigint is null or (${micros}, pr.instance_id, pr.seq) < ($4::bigint, $5::bigint, $6::bigint)
  order by ${micros} desc, pr.instance_id desc, pr.seq desc limit $7`;
