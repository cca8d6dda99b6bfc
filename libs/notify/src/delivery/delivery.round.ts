import { Injectable, Logger } from '@nestjs/common';
import { Deliveries } from './deliveries.js';
import type { DeliveryChannel } from './delivery.js';

/** Attempts at once. */
const sideBySide = 8;
const batch = 200;

/** Looks for deliveries of one channel whose turn has come, rung for or not. Each channel has a round, so that one that hangs holds up no other. */
abstract class DeliveryRound {
  readonly everyMs = 1_000;
  abstract readonly name: string;
  protected abstract readonly channel: DeliveryChannel;
  private readonly log = new Logger(DeliveryRound.name);

  constructor(protected readonly deliveries: Deliveries) {}

  /** @returns how many were attempted. */
  async run(): Promise<number> {
    const due = await this.deliveries.due(0, batch, this.channel);
    let count = 0;
    const work = async (): Promise<void> => {
      for (let next = due.shift(); next !== undefined; next = due.shift()) {
        const attempted = await this.attempt(next.id);
        count += attempted;
      }
    };
    await Promise.all(Array.from({ length: sideBySide }, work));
    return count;
  }

  private async attempt(id: string): Promise<number> {
    try {
      return (await this.deliveries.perform(id)) === 'gone' ? 0 : 1;
    } catch (error) {
      this.log.warn({ error }, 'a delivery could not be attempted');
      return 0;
    }
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
