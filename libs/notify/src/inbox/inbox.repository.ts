import { newId } from '#platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Meant } from '../notice/addressees.js';
import type { Noticed } from '../notice/notice.js';
import type { ItemContent } from './inbox-item.js';

/** One thing that is told to several people, each in words of their own. */
export interface Telling {
  readonly source: string;
  readonly kind: 'notice' | 'reminder';
  /** The internal id of the case; null: of none, and somebody is there to be told. */
  readonly instanceId: string | null;
  /** Of a notice its template, of a reminder its task. */
  readonly name: string;
}

export interface NewItem {
  readonly person: string;
  readonly isDuty: boolean;
  readonly content: ItemContent;
}

@Injectable()
export class InboxRepository {
  /** @returns those that were not there: a person has each source once, also when several tell it at once. */
  async add(tx: EntityManager, telling: Telling, items: readonly NewItem[], at: Date): Promise<Noticed[]> {
    if (items.length === 0) return [];
    const { source, kind, instanceId } = telling;
    const rows = await tx.query<{ id: string; person_id: string; is_duty: boolean }[]>(
      `insert into inbox_item (id, person_id, kind, source, instance_id, is_duty, content, created_at)
       select id, person, $2, $3, $4, "isDuty", content, $5
       from jsonb_to_recordset($1) as new (id uuid, person uuid, "isDuty" boolean, content jsonb)
       order by person
       on conflict (person_id, source) do nothing
       returning id, person_id, is_duty`,
      [JSON.stringify(items.map((item) => ({ id: newId(), ...item }))), kind, source, instanceId, at],
    );
    return rows.map(({ id, person_id, is_duty }) => ({ item: id, person: person_id, kind, isDuty: is_duty }));
  }

  /** Keeps for operators what nobody could be told. */
  async keepUntold(tx: EntityManager, { source, kind, instanceId, name }: Telling, meant: Meant, at: Date): Promise<void> {
    const { body, party, office } = meant;
    await tx.query(
      `insert into untold (source, body_id, party, office, kind, instance_id, name, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
      [source, body, party, office, kind, instanceId, name, at],
    );
  }

  /** Somebody is there now. */
  async settleUntold(tx: EntityManager, source: string, { body, party, office }: Meant, at: Date): Promise<void> {
    await tx.query(
      `update untold set told_at = $5
       where source = $1 and body_id = $2 and party = $3 and office = $4 and told_at is null`,
      [source, body, party, office, at],
    );
  }

  /** The mail in which these go out. */
  async markMailed(tx: EntityManager, items: readonly string[], delivery: string): Promise<void> {
    await tx.query('update inbox_item set delivery_id = $2 where id = any($1::uuid[])', [items, delivery]);
  }
}
