import type { Acting } from '#identity';
import { Refused } from '#machine';
import { Clock, decodeCursor, type Page, pageOf, uuidPart } from '#platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { component, describing, flag, id, list, name, object, oneOf, orNull, type Static, text, timestamp } from '#schema';
import { realTime } from './real-time.js';
import { managedBodies } from './webhook.access.js';
import { webhookTypes } from './webhook.dto.js';

/** Why nothing is sent: a person said so, the receiver answered 410, or every attempt of five days failed. */
const disablings = ['person', 'gone', 'failing'] as const;
export type Disabling = (typeof disablings)[number];

const webhook = {
  id,
  body: object({ id, names: name }),
  name: text,
  url: describing<string>({ type: 'string', format: 'uri' }),
  types: list(oneOf(...webhookTypes)),
  enabled: flag,
  disabledAt: orNull(timestamp),
  disabledBecause: {
    ...orNull(oneOf(...disablings)),
    description: 'A person, a receiver that answered 410, or five days in which every attempt failed',
  },
  failingSince: { ...orNull(timestamp), description: `Since when every attempt has failed: ${realTime}` },
  formerSecretUntil: { ...orNull(timestamp), description: 'Until when the secret before the last rotation is used as well' },
  createdAt: timestamp,
};

/** A webhook as its people see it: without its secret. */
export const WebhookView = component('Webhook', object(webhook));
export type WebhookView = Static<typeof WebhookView>;

/** `secret`: shown this once, for the receiver to keep. */
export const WebhookWithSecret = component(
  'WebhookWithSecret',
  object({ ...webhook, secret: describing<string>({ type: 'string', pattern: '^whsec_' }) }),
);
export type WebhookWithSecret = Static<typeof WebhookWithSecret>;

interface WebhookFilter {
  readonly body?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** $1: now; $2: the bodies that are looked after, null: all. */
const select = `select w.id, jsonb_build_object('id', b.id, 'names', jsonb_build_object('ky', b.name_ky, 'ru', b.name_ru, 'en', b.name_en)) as body,
    w.name, w.url, w.types, w.disabled_at is null as enabled, w.disabled_at as "disabledAt", w.disabled_because as "disabledBecause",
    w.failing_since as "failingSince", case when w.former_until > $1 then w.former_until end as "formerSecretUntil",
    w.created_at as "createdAt"
  from webhook w join body b on b.id = w.body_id
  where ($2::uuid[] is null or w.body_id = any($2))`;

@Injectable()
export class WebhookReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Those that the person looks after, newest first. @throws Refused `malformed` for a cursor that is none. */
  async list(acting: Acting, { body, cursor, limit }: WebhookFilter): Promise<Page<WebhookView>> {
    const before = cursor === undefined ? null : decodeCursor(cursor, [uuidPart])[0]!;
    const rows = await this.dataSource.query<WebhookView[]>(
      `${select} and ($3::uuid is null or w.body_id = $3) and ($4::uuid is null or w.id < $4) order by w.id desc limit $5`,
      [this.clock.now(), managedBodies(acting), body ?? null, before, limit + 1],
    );
    return pageOf(rows, limit, ({ id }) => [id]);
  }

  /** @throws Refused `notFound`, also for one that others look after. */
  async get(tx: EntityManager, id: string, acting: Acting): Promise<WebhookView> {
    const [row] = await tx.query<WebhookView[]>(`${select} and w.id = $3`, [this.clock.now(), managedBodies(acting), id]);
    if (row === undefined) throw new Refused('notFound');
    return row;
  }

  find(id: string, acting: Acting): Promise<WebhookView> {
    return this.get(this.dataSource.manager, id, acting);
  }
}
