import { rowsSince, sincePosition, snapshotOf } from '#cases';
import { type Language, Refused } from '#machine';
import { decodeCursor, pageOf, uuidPart } from '#platform';
import { Body, nameOf } from '#registry';
import { Clock } from '#platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, In } from 'typeorm';
import { component, flag, id, instant, list, name, object, oneOf, orNull, type Static, text } from '#schema';
import { isOfCase, type ItemContent } from './inbox-item.js';
import { wordedProperties, Wording } from './wording.js';

interface InboxFilter {
  readonly unread: boolean;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** A notice to a person, in the language in which it is read. */
export const InboxLine = component(
  'InboxItem',
  object({
    ...wordedProperties,
    id,
    kind: oneOf('notice', 'reminder'),
    /** Something is awaited of this person. */
    isDuty: flag,
    at: instant,
    readAt: orNull(instant),
    case: { ...orNull(object({ id, workflow: text, number: text, title: text })), description: 'Null: of no case' },
    body: object({ id, names: name }),
  }),
);
export type InboxLine = Static<typeof InboxLine>;

/** `unread`: exact up to 1000, then `1000+`. */
export const InboxPage = object({ items: list(InboxLine), nextCursor: orNull(text), unread: text });
export type InboxPage = Static<typeof InboxPage>;

interface Row {
  id: string;
  kind: 'notice' | 'reminder';
  instance: string | null;
  is_duty: boolean;
  content: ItemContent;
  created_at: Date;
  read_at: Date | null;
}

const counted = 1000;
const columns = 'n.id, n.kind, i.uuid as instance, n.is_duty, n.content, n.created_at, n.read_at';
const unreadOf = (person: string): string =>
  `select count(*) from (select from inbox_item where person_id = ${person} and read_at is null limit ${counted + 1}) n`;
const capped = (count: string): string => (Number(count) > counted ? `${counted}+` : count);
const from = 'from inbox_item n left join instance i on i.id = n.instance_id';

/** The notices of one person: nobody else reads them. */
@Injectable()
export class InboxReader {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly wording: Wording,
    private readonly clock: Clock,
  ) {}

  /** The newest first. @throws Refused `malformed` for a cursor that is none. */
  async list(person: string, { unread, cursor, limit }: InboxFilter, language: Language): Promise<InboxPage> {
    const before = cursor === undefined ? null : decodeCursor(cursor, [uuidPart])[0]!;
    const rows = await this.dataSource.query<Row[]>(
      `select ${columns} ${from}
       where n.person_id = $1 and ($2::uuid is null or n.id < $2) and (not $3 or n.read_at is null)
       order by n.id desc limit $4`,
      [person, before, unread, limit + 1],
    );
    const page = pageOf(rows, limit, ({ id }) => [id]);
    return { ...page, items: await this.worded(page.items, language), unread: await this.unread(person) };
  }

  /** Items by id, the oldest first, for a mail to this person. */
  async some(person: string, ids: readonly string[], language: Language): Promise<InboxLine[]> {
    const rows = await this.dataSource.query<Row[]>(
      `select ${columns} ${from} where n.person_id = $1 and n.id = any($2::uuid[]) order by n.id`,
      [person, ids],
    );
    return this.worded(rows, language);
  }

  /**
   * Those of these people who were notified between two positions of the engine's `ChangeReader`, and how much they have
   * not read now.
   */
  async notifiedBetween(position: string, until: string, people: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.dataSource.query<{ person: string; count: string }[]>(
      `select person, (${unreadOf('notified.person')}) as count from (
         select distinct person_id as person from (${rowsSince('$1', '$2', 'person_id, xid', 'inbox_item')}) item
         where pg_visible_in_snapshot(xid, $3::pg_snapshot) and person_id = any($4::uuid[])
       ) notified`,
      [...sincePosition(position), snapshotOf(until), people],
    );
    return new Map(rows.map(({ person, count }) => [person, capped(count)]));
  }

  /** Read before: as it was. @throws Refused `notFound`, also for the notices of others. */
  async read(person: string, id: string): Promise<void> {
    const [, count] = await this.dataSource.query<[unknown, number]>(
      'update inbox_item set read_at = coalesce(read_at, $3) where id = $1 and person_id = $2',
      [id, person, this.clock.now()],
    );
    if (count === 0) throw new Refused('notFound');
  }

  /** This one and everything before it. @throws Refused `notFound`, also for the notices of others. */
  async readUpTo(person: string, id: string): Promise<void> {
    await this.read(person, id);
    await this.dataSource.query('update inbox_item set read_at = $3 where person_id = $2 and id <= $1 and read_at is null', [
      id,
      person,
      this.clock.now(),
    ]);
  }

  private async unread(person: string): Promise<string> {
    const [row] = await this.dataSource.query<[{ count: string }]>(unreadOf('$1'), [person]);
    return capped(row.count);
  }

  private async worded(rows: readonly Row[], language: Language): Promise<InboxLine[]> {
    const ids = new Set(rows.flatMap(({ content: { why } }) => [why.body, why.heldBody]));
    const bodies = await this.dataSource.manager.findBy(Body, { id: In([...ids]) });
    const names = new Map(bodies.map((body) => [body.id, nameOf(body)]));
    return rows.map(({ id, kind, instance, is_duty, content, created_at, read_at }) => ({
      id,
      kind,
      isDuty: is_duty,
      at: created_at.toISOString(),
      readAt: read_at?.toISOString() ?? null,
      case: isOfCase(content)
        ? { id: instance!, workflow: content.workflow, number: content.number, title: content.title }
        : null,
      body: { id: content.why.body, names: names.get(content.why.body) ?? { ky: null, ru: null, en: null } },
      ...this.wording.of(content, names, language),
    }));
  }
}
