import { Clock, inTransaction, operationJournal } from '#platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Channel, type Delivery, DeliveryFault } from '../delivery/delivery.js';
import { signedHeaders } from './signature.js';
import { HostGuard } from './host-guard.js';
import { receiverActor } from './webhook.access.js';
import { readWebhookAddress } from './webhook-address.js';
import { WebhookNotice } from './webhook-notice.js';
import { WebhookRepository } from './webhook.repository.js';
import { type Sent, WebhookSender } from './webhook.sender.js';

const [second, minute, hour] = [1_000, 60_000, 3_600_000];
/** The pauses that Standard Webhooks advises: ten attempts in three days. */
const pauses = [5 * second, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour, 14 * hour, 20 * hour, 24 * hour];

/** Sends deliveries to the webhooks of bodies, keeps what came of each attempt, and stops where nobody listens any more. */
@Injectable()
export class WebhookChannel implements Channel {
  readonly channel = 'webhook';
  readonly maxAttempts = pauses.length + 1;

  constructor(
    private readonly dataSource: DataSource,
    private readonly webhooks: WebhookRepository,
    private readonly sender: WebhookSender,
    private readonly guard: HostGuard,
    private readonly notice: WebhookNotice,
    private readonly clock: Clock,
  ) {}

  /** Twice what is advised: of what is given here a random part is waited, on average half. */
  pauseMs(attempt: number): number {
    return 2 * (pauses[attempt - 1] ?? pauses.at(-1)!);
  }

  /** `moot`: the webhook was removed or disabled. @throws DeliveryFault, never a final one: a receiver may come back. */
  async deliver(delivery: Delivery): Promise<void | 'moot'> {
    const receiver = await this.webhooks.receiver(this.dataSource.manager, delivery.target, this.clock.now());
    if (receiver === null) return 'moot';
    // The setting may have changed since it was registered.
    const url = readWebhookAddress(receiver.url, this.guard.allowsPrivate);
    const sent = url === null ? refusedHost : await this.send(url, receiver.secrets, delivery);
    const isOver = await this.keep(delivery, sent);
    if (sent.fault === null) return;
    if (isOver) return 'moot';
    // The address itself may contain a secret: only the host is named.
    throw new DeliveryFault(
      `${new URL(receiver.url).host}: ${sent.fault}${sent.status === null ? '' : ` (${sent.status})`}`,
      false,
    );
  }

  private send(url: URL, secrets: readonly string[], { id, content }: Delivery): Promise<Sent> {
    const body = JSON.stringify(content);
    return this.sender.send(url, signedHeaders({ id, at: new Date(), body }, secrets), body);
  }

  /** @returns whether nothing will be sent to this webhook any more. */
  private keep({ id, target }: Delivery, sent: Sent): Promise<boolean> {
    const now = this.clock.now();
    return inTransaction(this.dataSource, async (tx) => {
      const because = await this.webhooks.keep(tx, target, id, sent);
      if (because === null) return false;
      // Of several that come back side by side the first says it.
      if (!(await this.webhooks.disable(tx, target, because, now))) return true;
      const record = { at: now.toISOString(), actor: receiverActor, subject: target, details: { because }, reason: null };
      await operationJournal.append(tx, { ...record, operation: 'webhookDisabled' });
      await this.notice.disabled(tx, target, because);
      return true;
    });
  }
}

const refusedHost: Sent = { status: null, durationMs: 0, fault: 'hostRefused', excerpt: null };
