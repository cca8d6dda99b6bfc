import { IncidentRepository } from '#engine';
import type { Acting } from '#identity';
import { type Json, reason, Refused } from '#machine';
import { Clock, inTransaction, operationJournal, type OperationName } from '#platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { component, id, object, type Static } from '#schema';
import { Deliveries } from '../delivery/deliveries.js';
import { webhookActor } from './webhook.access.js';
import { WebhookReader, type WebhookView } from './webhook.reader.js';

/** The webhook-id of a message that will be sent. */
export const Queued = component('QueuedDelivery', object({ id: { ...id, description: 'The webhook-id' } }));
export type Queued = Static<typeof Queued>;

const most = { pings: 5, seconds: 60 };

/** What people have sent to a webhook: a message to try it out, and messages again. */
@Injectable()
export class WebhookMessages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reader: WebhookReader,
    private readonly deliveries: Deliveries,
    private readonly incidents: IncidentRepository,
    private readonly clock: Clock,
  ) {}

  /** A message of the type `ping`. @throws Refused `notFound`, `webhookDisabled`, `tooManyRequests` after five in a minute. */
  async ping(id: string, acting: Acting): Promise<Queued> {
    const now = this.clock.now();
    const sent = await this.sending(id, acting, 'webhookTested', async (tx, { name, body }) => {
      await assertFewPings(tx, id, now);
      const content: Json = { type: 'ping', timestamp: now.toISOString(), data: { webhook: id, name, body: body.id } };
      const [delivery] = await this.deliveries.add(tx, [{ channel: 'webhook', target: id, instance: null, content }]);
      return delivery!;
    });
    this.deliveries.notify([sent]);
    return { id: sent };
  }

  /**
   * Sends a message again, under the same webhook-id and from its first attempt; if it had failed, its incident is over once it
   * arrives.
   * @throws Refused `notFound`, `webhookDisabled`, `deliveryWaiting` while it is still under way.
   */
  async resend(id: string, delivery: string, acting: Acting): Promise<Queued> {
    await this.sending(id, acting, 'webhookResent', async (tx) => {
      await this.incidents.resend(tx, delivery, acting.person);
      const [known] = await tx.query<{ outcome: string | null }[]>(
        `select outcome from delivery where id = $1 and channel = 'webhook' and target = $2 for update`,
        [delivery, id],
      );
      if (known === undefined) throw new Refused('notFound');
      if (known.outcome === null) throw new Refused('deliveryWaiting', [reason('deliveryWaiting')]);
      // When to try is the database's own time, as everywhere in that table.
      await tx.query(
        'update delivery set outcome = null, delivered_at = null, last_error = null, attempt = 0, next_try_at = now() where id = $1',
        [delivery],
      );
      return delivery;
    });
    this.deliveries.notify([delivery]);
    return { id: delivery };
  }

  private sending(
    id: string,
    acting: Acting,
    operation: OperationName,
    add: (tx: EntityManager, webhook: WebhookView) => Promise<string>,
  ): Promise<string> {
    return inTransaction(this.dataSource, async (tx) => {
      await tx.query('select from webhook where id = $1 for update', [id]);
      const webhook = await this.reader.get(tx, id, acting);
      const delivery = await add(tx, webhook);
      if (!webhook.enabled) throw new Refused('webhookDisabled', [reason('webhookDisabled')]);
      const at = this.clock.now().toISOString();
      const actor = webhookActor(acting, webhook.body.id);
      await operationJournal.append(tx, { at, actor, operation, subject: id, details: { delivery }, reason: null });
      return delivery;
    });
  }
}

/** Locked by the webhook's row: those side by side are counted. */
async function assertFewPings(tx: EntityManager, id: string, now: Date): Promise<void> {
  const since = new Date(now.getTime() - most.seconds * 1_000);
  const [recent] = await tx.query<[{ count: number }]>(
    `select count(*)::int as count from delivery where target = $1 and content ->> 'type' = 'ping' and created_at > $2`,
    [id, since],
  );
  if (recent.count >= most.pings)
    throw new Refused('tooManyRequests', [reason('tooManyPings', { seconds: String(most.seconds) })]);
}
