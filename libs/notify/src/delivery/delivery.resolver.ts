import type { IncidentResolver } from '#engine';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Deliveries } from './deliveries.js';
import { DeliveryRepository } from './delivery.repository.js';

/** What an operator decides about a delivery that failed. */
@Injectable()
export class DeliveryResolver implements IncidentResolver {
  readonly kind = 'delivery';

  constructor(
    private readonly repository: DeliveryRepository,
    private readonly deliveries: Deliveries,
  ) {}

  /** From the first attempt again, under the same id; the round finds it. */
  async retry(tx: EntityManager, id: string): Promise<void> {
    await this.repository.reopen(tx, id);
  }

  async skip(tx: EntityManager, id: string): Promise<void> {
    await this.repository.skip(tx, id);
  }

  /** After the commit of a retry, so that nobody waits for the round. */
  ring(id: string): Promise<void> {
    return this.deliveries.ring([id]);
  }
}
