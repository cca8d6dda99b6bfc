import { assertId, assertLimit, idBefore, type Page, pageOf, type PageRequest } from '#platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { component, date, flag, id, instant, list, name, object, oneOf, orNull, type Static, text } from '#schema';
import { successionKinds } from './succession.dto.js';

export const NamedBody = object({ id, name });
export type NamedBody = Static<typeof NamedBody>;

/** A succession as people read it. `newName`: of a rename. `tookEffect`: its day has come and everything was done. */
export const SuccessionView = component(
  'Succession',
  object({
    id,
    kind: oneOf(...successionKinds),
    predecessors: list(NamedBody),
    successors: list(NamedBody),
    newName: orNull(name),
    effectiveOn: date,
    act: object({ type: text, number: text, date }),
    note: orNull(text),
    recordedAt: instant,
    recordedBy: id,
    tookEffect: { ...flag, description: 'Its day has come, and what it brings is done' },
  }),
);
export type SuccessionView = Static<typeof SuccessionView>;

interface SuccessionsRequest extends PageRequest {
  /** A body on either side. */
  readonly body?: string | undefined;
  /** A part of the act as it is cited, or of a name of a body on either side. */
  readonly q?: string | undefined;
}

const members = (side: string): string => `(select jsonb_agg(jsonb_build_object('id', b.id, 'name',
    jsonb_build_object('ky', b.name_ky, 'ru', b.name_ru, 'en', b.name_en)) order by b.sort_name, b.id)
  from body_succession_member m join body b on b.id = m.body_id where m.succession_id = s.id and m.side = '${side}')`;

const select = `select s.id, s.kind, ${members('predecessor')} as predecessors, ${members('successor')} as successors,
    case when s.kind = 'rename' then jsonb_build_object('ky', s.name_ky, 'ru', s.name_ru, 'en', s.name_en) end as "newName",
    s.effective_on::text as "effectiveOn",
    jsonb_build_object('type', s.act_type, 'number', s.act_number, 'date', s.act_date::text) as act, s.note,
    s.recorded_at as "recordedAt", s.body_id as "recordedBy",
    exists (select from body_succession_effect e where e.succession_id = s.id) as "tookEffect"
  from body_succession s`;

@Injectable()
export class SuccessionReader {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Newest record first. @throws Refused `malformed`. */
  async list({ body, q = '', cursor, limit: requested }: SuccessionsRequest = {}): Promise<Page<SuccessionView>> {
    assertId(body, '/body');
    const limit = assertLimit(requested);
    const before = idBefore(cursor);
    const rows = await this.dataSource.query<SuccessionRow[]>(
      `${select} where s.id < $1 and ($2::uuid is null
         or exists (select from body_succession_member m where m.succession_id = s.id and m.body_id = $2))
         and ($3 = '' or position(fold_name($3) in fold_name(s.act_type || ' № ' || s.act_number)) > 0
         or exists (select from body_succession_member m join body b on b.id = m.body_id
           where m.succession_id = s.id and position(fold_name($3) in b.search_text) > 0))
       order by s.id desc limit $4`,
      [before, body ?? null, q.trim(), limit + 1],
    );
    const { items, nextCursor } = pageOf(rows, limit, ({ id }) => [id]);
    return { items: items.map(viewOf), nextCursor };
  }

  /** Null when there is none. */
  async find(tx: EntityManager, id: string): Promise<SuccessionView | null> {
    const [row] = await tx.query<SuccessionRow[]>(`${select} where s.id = $1`, [id]);
    return row === undefined ? null : viewOf(row);
  }
}

type SuccessionRow = Omit<SuccessionView, 'recordedAt'> & { readonly recordedAt: Date };

function viewOf(row: SuccessionRow): SuccessionView {
  return { ...row, recordedAt: row.recordedAt.toISOString() };
}
