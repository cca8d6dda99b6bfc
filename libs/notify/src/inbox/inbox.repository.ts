import { newId } from '#platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Addressee } from '../notice/addressees.js';
import type { Noticed } from '../notice/notice.js';
import type { ItemContent } from './inbox-item.js';

/** One notice to several people, each in words of their own. */
export interface InboxEntries {
  readonly source: string;
  readonly kind: 'notice' | 'reminder';
  /** The internal id of the case; null: of none, and somebody is there to receive it. */
  readonly instanceId: string | null;
  /** Of a notice its template, of a reminder its task. */
  readonly name: string;
  readonly addressees: readonly Addressee[];
  /** Those of the addressees behind whom there is nobody. */
  readonly nobody: readonly Addressee[];
  readonly items: readonly NewItem[];
}

export interface NewItem {
  readonly person: string;
  readonly isDuty: boolean;
  readonly content: ItemContent;
}

@Injectable()
export class InboxRepository {
  /**
   * Adds the items of people, stores for operators what reached nobody, and notes where somebody is there now.
   * @returns by source those items that were not there: a person has each source once, also when several processes add it at once.
   */
  async add(tx: EntityManager, entries: readonly InboxEntries[], at: Date): Promise<ReadonlyMap<string, readonly Noticed[]>> {
    const items = entries.flatMap(({ source, kind, instanceId, items: each }) =>
      each.map((item) => ({ id: newId(), source, kind, instanceId, ...item })),
    );
    const met = entries.flatMap(({ source, addressees, nobody }) =>
      addressees.filter((each) => !nobody.includes(each)).map(({ body, party, office }) => ({ source, body, party, office })),
    );
    const rows = await tx.query<{ source: string; id: string; person_id: string; kind: Noticed['kind']; is_duty: boolean }[]>(
      `with settled as (
         update untold set told_at = $3 from jsonb_to_recordset($2) as met (source uuid, body uuid, party text, office text)
         where (untold.source, untold.body_id, untold.party, untold.office) = (met.source, met.body, met.party, met.office)
           and told_at is null
       )
       insert into inbox_item (id, person_id, kind, source, instance_id, is_duty, content, created_at)
       select id, person, kind, source, "instanceId", "isDuty", content, $3
       from jsonb_to_recordset($1) as new
         (id uuid, person uuid, kind text, source uuid, "instanceId" bigint, "isDuty" boolean, content jsonb)
       order by source, person
       on conflict (person_id, source) do nothing
       returning source, id, person_id, kind, is_duty`,
      [JSON.stringify(items), JSON.stringify(met), at],
    );
    await this.addUndelivered(tx, entries, at);
    const noticed = new Map<string, Noticed[]>(entries.map(({ source }) => [source, []]));
    for (const { source, id, person_id, kind, is_duty } of rows)
      noticed.get(source)!.push({ item: id, person: person_id, kind, isDuty: is_duty });
    return noticed;
  }

  private async addUndelivered(tx: EntityManager, entries: readonly InboxEntries[], at: Date): Promise<void> {
    const undelivered = entries.flatMap(({ source, kind, instanceId, name, nobody }) =>
      nobody.map(({ body, party, office }) => ({ source, kind, instanceId, name, body, party, office })),
    );
    if (undelivered.length === 0) return;
    await tx.query(
      `insert into untold (source, body_id, party, office, kind, instance_id, name, created_at)
       select source, body, party, office, kind, "instanceId", name, $2
       from jsonb_to_recordset($1) as new
         (source uuid, body uuid, party text, office text, kind text, "instanceId" bigint, name text)
       on conflict do nothing`,
      [JSON.stringify(undelivered), at],
    );
  }

  /** The mail in which these go out. */
  async markMailed(tx: EntityManager, items: readonly string[], delivery: string): Promise<void> {
    await tx.query('update inbox_item set delivery_id = $2 where id = any($1::uuid[])', [items, delivery]);
  }
}
