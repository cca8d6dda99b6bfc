import type { Json } from '#machine';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DeliveryRepository } from '../delivery/delivery.repository.js';
import type { Notice, NoticeListener } from '../notice/notice.js';
import { WebhookContent } from './webhook-content.js';
import type { WebhookType } from './webhook.dto.js';
import { WebhookRepository } from './webhook.repository.js';

const types: Readonly<Record<Notice['kind'], WebhookType>> = { notice: 'notice.filed', reminder: 'reminder.filed' };

/** Sends the notices of a body's offices to its webhooks. */
@Injectable()
export class WebhookListener implements NoticeListener {
  constructor(
    private readonly webhooks: WebhookRepository,
    private readonly content: WebhookContent,
    private readonly deliveries: DeliveryRepository,
  ) {}

  async accepts(tx: EntityManager, notices: readonly Notice[]): Promise<readonly Notice[]> {
    const bodies = await this.webhooks.listening(tx, [...new Set(notices.flatMap((each) => each.bodies))]);
    return notices.filter((notice) => notice.bodies.some((body) => bodies.has(body)));
  }

  async noticed(tx: EntityManager, notice: Notice): Promise<readonly string[]> {
    const { bodies, source, kind, instance, at } = notice;
    // What is of no case is between the house and its people.
    if (instance === null) return [];
    const type = types[kind];
    const recipients = await this.webhooks.claimNotice(tx, { bodies, type, source });
    if (recipients.length === 0) return [];
    const contents = new Map<string, Json>();
    for (const body of new Set(recipients.map((each) => each.body)))
      contents.set(body, { type, timestamp: at, data: await this.content.of(tx, notice, body) });
    const deliveries = recipients.map(({ id, body }) => ({
      channel: 'webhook' as const,
      target: id,
      instance,
      content: contents.get(body)!,
    }));
    return this.deliveries.add(tx, deliveries, new Date(at));
  }
}
