import type { HeldTask } from '#cases';
import { ActingReader } from '#identity';
import type { HeldOffice } from '#machine';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { DigestTask } from '../mail/mail.content.js';

/** Rows that a mail names, and how many more there are. */
export interface Named<Row> {
  readonly rows: readonly Row[];
  readonly more: number;
}

const most = 50;

@Injectable()
export class DigestRepository {
  constructor(private readonly people: ActingReader) {}

  /** @returns whether this person's day was still open: one mail, whatever dies and however many look. */
  async begin(tx: EntityManager, day: string, person: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      'insert into digest (day, person_id) values ($1, $2) on conflict do nothing returning day',
      [day, person],
    );
    return rows.length === 1;
  }

  async sent(tx: EntityManager, day: string, person: string, delivery: string): Promise<void> {
    await tx.query('update digest set delivery_id = $3 where day = $1 and person_id = $2', [day, person, delivery]);
  }

  /** Notices since a moment that were not read and are in no mail yet. `information`: also those that require nothing of the person. */
  async news(tx: EntityManager, person: string, since: Date, information: boolean): Promise<Named<string>> {
    const rows = await tx.query<{ id: string }[]>(
      `select id from inbox_item
       where person_id = $1 and created_at > $2 and read_at is null and delivery_id is null and (is_duty or $3) order by id desc`,
      [person, since, information],
    );
    return cut(rows.map(({ id }) => id));
  }

  /** What a person's offices are awaited to do by a local date and can do now, the most urgent first. */
  async tasks(tx: EntityManager, person: string, until: string, held: readonly HeldTask[]): Promise<Named<DigestTask>> {
    const offices: readonly HeldOffice[] = (await this.people.of(person))?.offices ?? [];
    const rows = await tx.query<DigestTask[]>(
      `select i.uuid as instance, i.workflow, i.version, st.number, st.title, t.name as task, t.due_on::text as "dueOn"
       from task t join instance_state st on st.instance_id = t.instance_id join instance i on i.id = t.instance_id
       where t.due_on <= $3 and (t.body_id, t.office) in (select * from unnest($1::uuid[], $2::text[]))
         and not exists (select from jsonb_to_recordset($4) as held ("instanceId" bigint, task text, body uuid)
           where held."instanceId" = t.instance_id and held.task = t.name and held.body = t.body_id)
       order by t.due_on, t.instance_id, t.name`,
      [offices.map(({ body }) => body), offices.map(({ office }) => office), until, JSON.stringify(held)],
    );
    return cut(rows);
  }
}

function cut<Row>(rows: readonly Row[]): Named<Row> {
  return { rows: rows.slice(0, most), more: Math.max(0, rows.length - most) };
}
