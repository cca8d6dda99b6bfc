import type { Acting } from '#identity';
import { decodeCursor, type Page, pageOf, uuidPart } from '#platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { WebhookReader } from './webhook.reader.js';
import type { SendFault } from './webhook.sender.js';

/** One request, and what came of it. */
export interface WebhookAttempt {
  /** ISO 8601, real time, as `nextTryAt`: what happens outside knows no other. */
  readonly at: string;
  /** Null: there was no answer. */
  readonly status: number | null;
  readonly durationMs: number;
  readonly fault: SendFault | null;
  /** What the receiver said when it did not take it: one line, at most 500 characters. */
  readonly excerpt: string | null;
}

/** One message to a webhook; its id is the webhook-id of every attempt. */
export interface WebhookDelivery {
  readonly id: string;
  readonly type: string;
  /** The case that it is about; null: none. */
  readonly instance: string | null;
  /** Business time: when it was told. */
  readonly createdAt: Date;
  /** `waiting`: for its first attempt or another; `moot`: the webhook was disabled; `failed`: operators have an incident. */
  readonly state: 'waiting' | 'delivered' | 'failed' | 'skipped' | 'moot';
  /** Real time: when it is tried next, at the earliest. */
  readonly nextTryAt: Date | null;
  /** The newest, oldest first; at most twenty. */
  readonly attempts: readonly WebhookAttempt[];
}

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
