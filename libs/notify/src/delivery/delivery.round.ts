import type { Round } from '#platform';
import { Injectable, Logger } from '@nestjs/common';
import { Deliveries } from './deliveries.js';
import type { DeliveryChannel } from './delivery.js';

/** Attempts at once. */
const sideBySide = 8;
const batch = 200;

/** Looks for deliveries of one channel that are due and whose signal was lost. Each channel has a round, so that one that hangs holds up no other. */
abstract class DeliveryRound implements Round {
  readonly everyMs = 5_000;
  abstract readonly name: string;
  protected abstract readonly channel: DeliveryChannel;
  private readonly log = new Logger(DeliveryRound.name);

  constructor(protected readonly deliveries: Deliveries) {}

  async run(): Promise<void> {
    const due = await this.deliveries.due(0, batch, this.channel);
    const work = async (): Promise<void> => {
      for (let next = due.shift(); next !== undefined; next = due.shift()) await this.attempt(next.id);
    };
    await Promise.all(Array.from({ length: sideBySide }, work));
  }

  private async attempt(id: string): Promise<void> {
    await this.deliveries.perform(id).catch((error: unknown) => this.log.warn({ error }, 'a delivery could not be attempted'));
  }
}

@Injectable()
export class MailRound extends DeliveryRound {
  readonly name = 'mails';
  protected readonly channel = 'mail';

  constructor(deliveries: Deliveries) {
    super(deliveries);
  }
}

@Injectable()
export class WebhookRound extends DeliveryRound {
  readonly name = 'webhooks';
  protected readonly channel = 'webhook';

  constructor(deliveries: Deliveries) {
    super(deliveries);
  }
}
