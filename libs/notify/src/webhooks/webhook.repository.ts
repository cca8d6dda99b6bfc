import { newId } from '#platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { WebhookType } from './webhook.dto.js';
import type { Disabling } from './webhook.reader.js';
import type { Sent } from './webhook.sender.js';

/** What sending needs of a webhook. */
export interface Receiver {
  readonly url: string;
  /** Those in use, the newest first. */
  readonly secrets: readonly string[];
}

interface StoredWebhook {
  readonly body: string;
  readonly name: string;
  readonly url: string;
  readonly types: readonly WebhookType[];
  readonly secret: string;
}

/** Days in which every attempt failed, after which a webhook is disabled. */
const maxFailingDays = 5;

@Injectable()
export class WebhookRepository {
  async add(tx: EntityManager, { body, name, url, types, secret }: StoredWebhook, person: string, now: Date): Promise<string> {
    const id = newId();
    await tx.query(
      `insert into webhook (id, body_id, name, url, types, secret, created_at, created_by) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, body, name, url, types, secret, now, person],
    );
    return id;
  }

  /** Another address or another beginning has not failed yet. */
  async change(tx: EntityManager, id: string, to: Pick<StoredWebhook, 'name' | 'url' | 'types'>): Promise<void> {
    await tx.query(
      `update webhook set name = $2, url = $3, types = $4, failing_since = case when url = $3 then failing_since end where id = $1`,
      [id, to.name, to.url, to.types],
    );
  }

  async enable(tx: EntityManager, id: string): Promise<void> {
    await tx.query('update webhook set disabled_at = null, disabled_because = null, failing_since = null where id = $1', [id]);
  }

  /** @returns whether it was enabled. */
  async disable(tx: EntityManager, id: string, because: Disabling, now: Date): Promise<boolean> {
    const [, count] = await tx.query<[unknown, number]>(
      'update webhook set disabled_at = $3, disabled_because = $2 where id = $1 and disabled_at is null',
      [id, because, now],
    );
    return count === 1;
  }

  async remove(tx: EntityManager, id: string): Promise<void> {
    await tx.query('delete from webhook where id = $1', [id]);
  }

  /** The secret in use becomes the former one, the former one is over. */
  async rotate(tx: EntityManager, id: string, secret: string, formerUntil: Date): Promise<void> {
    await tx.query('update webhook set former_secret = secret, former_until = $3, secret = $2 where id = $1', [
      id,
      secret,
      formerUntil,
    ]);
  }

  /** Null: removed, or disabled. */
  async receiver(tx: EntityManager, id: string, now: Date): Promise<Receiver | null> {
    const [row] = await tx.query<{ url: string; secrets: string[] }[]>(
      `select url, array_remove(array[secret, case when former_until > $2 then former_secret end], null) as secrets
       from webhook where id = $1 and disabled_at is null`,
      [id, now],
    );
    return row ?? null;
  }

  /**
   * Keeps what came of an attempt. What happens outside happens in real time: by the database's clock, as the next try does.
   * @returns why the webhook must be disabled; null: it need not.
   */
  async keep(tx: EntityManager, id: string, delivery: string, sent: Sent): Promise<Exclude<Disabling, 'person'> | null> {
    const [[row]] = await tx.query<[{ is_over: boolean | null }[], number]>(
      `update webhook set failing_since = case when $2 then null else least(failing_since, now()) end where id = $1
       returning failing_since <= now() - interval '${maxFailingDays} days' as is_over`,
      [id, sent.fault === null],
    );
    // It was removed meanwhile.
    if (row === undefined) return null;
    await tx.query(
      `insert into webhook_attempt (id, webhook_id, delivery_id, at, status, duration_ms, fault, excerpt) values ($1, $2, $3, now(), $4, $5, $6, $7)`,
      [newId(), id, delivery, sent.status, sent.durationMs, sent.fault, sent.excerpt],
    );
    if (sent.fault === 'gone') return 'gone';
    return row.is_over === true ? 'failing' : null;
  }

  /** Those of these bodies that have a webhook in use. */
  async listening(tx: EntityManager, bodies: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ body: string }[]>(
      'select distinct body_id as body from webhook where body_id = any($1::uuid[]) and disabled_at is null',
      [bodies],
    );
    return new Set(rows.map(({ body }) => body));
  }

  /** The webhooks of these bodies that receive notices of a type, and did not receive this one before: each only once. */
  async claimNotice(
    tx: EntityManager,
    { bodies, type, source }: { bodies: readonly string[]; type: WebhookType; source: string },
  ): Promise<{ id: string; body: string }[]> {
    return tx.query(
      `with claimed as (
         insert into webhook_notice (webhook_id, source)
         select id, $3 from webhook where body_id = any($1::uuid[]) and disabled_at is null and $2 = any(types) order by id
         on conflict do nothing returning webhook_id
       )
       select id, body_id as body from webhook join claimed on webhook_id = id order by id`,
      [bodies, type, source],
    );
  }
}
