import type { Language } from '#machine';
import { decodeCursor, type Page, pageOf, uuidPart } from '#platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Body, nameOf, type Name } from '#registry';
import { DataSource, In } from 'typeorm';
import { component, id, instant, name, object, oneOf, type Static, text } from '#schema';
import { Called, Wording } from './wording.js';

/** Notices that reached nobody: for operators, who give somebody an office there. */
export const UndeliveredNotice = component(
  'UndeliveredNotice',
  object({
    kind: oneOf('notice', 'reminder'),
    /** Of a notice its template, of a reminder its task. */
    name: text,
    text: { ...text, description: 'What the notice should have said, or what is awaited' },
    case: object({ id, workflow: text, number: text, title: text }),
    body: object({ id, names: name }),
    party: Called,
    office: Called,
    at: instant,
  }),
);
export type UndeliveredNotice = Static<typeof UndeliveredNotice>;

interface Row {
  source: string;
  kind: 'notice' | 'reminder';
  name: string;
  instance: string;
  workflow: string;
  version: string;
  number: string;
  title: string;
  body: string;
  party: string;
  office: string;
  created_at: Date;
}

@Injectable()
export class UndeliveredNoticeReader {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly wording: Wording,
  ) {}

  /** The oldest first. @throws Refused `malformed` for a cursor that is none. */
  async list(cursor: string | undefined, limit: number, language: Language): Promise<Page<UndeliveredNotice>> {
    const parts = cursor === undefined ? null : decodeCursor(cursor, [/^\d{1,14}$/, uuidPart, uuidPart, namePart, namePart]);
    const [at, ...rest] = parts ?? ['0', null, null, null, null];
    const rows = await this.dataSource.query<Row[]>(
      `select u.source, u.kind, u.name, i.uuid as instance, i.workflow, i.version, st.number, st.title, u.body_id as body, u.party, u.office,
         u.created_at
       from untold u join instance i on i.id = u.instance_id join instance_state st on st.instance_id = u.instance_id
       where u.told_at is null and ($2::uuid is null
         or (date_trunc('milliseconds', u.created_at), u.source, u.body_id, u.party, u.office) > ($1, $2, $3::uuid, $4, $5))
       order by date_trunc('milliseconds', u.created_at), u.source, u.body_id, u.party, u.office limit $6`,
      [new Date(Number(at)), ...rest, limit + 1],
    );
    const page = pageOf(rows, limit, (row) => [String(row.created_at.getTime()), row.source, row.body, row.party, row.office]);
    const bodies = await this.dataSource.manager.findBy(Body, { id: In(page.items.map(({ body }) => body)) });
    const names = new Map(bodies.map((body) => [body.id, nameOf(body)]));
    return { ...page, items: page.items.map((row) => this.line(row, names, language)) };
  }

  private line(row: Row, names: ReadonlyMap<string, Name>, language: Language): UndeliveredNotice {
    const { kind, name, instance, workflow, number, title, body, created_at } = row;
    return {
      kind,
      name,
      case: { id: instance, workflow, number, title },
      body: { id: body, names: names.get(body) ?? { ky: null, ru: null, en: null } },
      ...this.wording.undelivered(row, language),
      at: created_at.toISOString(),
    };
  }
}

const namePart = /^\w{1,64}$/;
