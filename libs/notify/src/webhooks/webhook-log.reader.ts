import type { Acting } from '#identity';
import { decodeCursor, type Page, pageOf, uuidPart } from '#platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { id, instant, oneOf, orNull, type StaticObject, text, timestamp, whole } from '#schema';
import { webhookTypes } from './webhook.dto.js';
import { realTime } from './real-time.js';
import { WebhookReader } from './webhook.reader.js';
import { sendFaults } from './webhook.sender.js';

/** Of one request, and what came of it. */
export const attemptProperties = {
  at: { ...instant, description: `When it was sent: ${realTime}` },
  status: { ...orNull(whole), description: 'Null: there was no answer' },
  durationMs: whole,
  fault: orNull(oneOf(...sendFaults)),
  excerpt: { ...orNull(text), description: 'What the receiver said: one line, at most 500 characters' },
};

/** Of one message to a webhook. */
export const deliveryProperties = {
  id: { ...id, description: 'The webhook-id, the same in every attempt' },
  type: oneOf(...webhookTypes, 'ping'),
  instance: orNull(id),
  createdAt: { ...timestamp, description: 'When the notice was filed: business time' },
  /** `waiting`: for its first attempt or another; `moot`: the webhook was disabled; `failed`: operators have an incident. */
  state: oneOf('waiting', 'delivered', 'failed', 'skipped', 'moot'),
  nextTryAt: { ...orNull(timestamp), description: `When it is tried next, at the earliest: ${realTime}` },
};

/** With its newest attempts, at most twenty, the oldest first. */
export type WebhookDelivery = StaticObject<typeof deliveryProperties> & {
  readonly attempts: readonly StaticObject<typeof attemptProperties>[];
};

const iso = `to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** What was sent to a webhook, and what came of it. */
@Injectable()
export class WebhookLogReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly webhooks: WebhookReader,
  ) {}

  /** Newest first. @throws Refused `notFound`, also for a webhook that others look after; `malformed` for a cursor that is none. */
  async list(
    id: string,
    acting: Acting,
    { cursor, limit }: { cursor?: string | undefined; limit: number },
  ): Promise<Page<WebhookDelivery>> {
    await this.webhooks.find(id, acting);
    const before = cursor === undefined ? null : decodeCursor(cursor, [uuidPart])[0]!;
    const rows = await this.dataSource.query<WebhookDelivery[]>(
      `select d.id, d.content ->> 'type' as type, d.instance, d.created_at as "createdAt", coalesce(d.outcome, 'waiting') as state,
         case when d.outcome is null then d.next_try_at end as "nextTryAt",
         coalesce((
           select jsonb_agg(jsonb_build_object('at', ${iso}, 'status', a.status, 'durationMs', a.duration_ms, 'fault', a.fault,
             'excerpt', a.excerpt) order by a.id)
           from (select * from webhook_attempt where delivery_id = d.id and webhook_id = $1 order by id desc limit 20) a
         ), '[]') as attempts
       from delivery d where d.channel = 'webhook' and d.target = $1 and ($2::uuid is null or d.id < $2) order by d.id desc limit $3`,
      [id, before, limit + 1],
    );
    return pageOf(rows, limit, (row) => [row.id]);
  }
}
