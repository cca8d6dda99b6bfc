import type { IncidentResolver } from '#engine';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DeliveryRepository } from './delivery.repository.js';

/** What an operator decides about a delivery that failed. */
@Injectable()
export class DeliveryResolver implements IncidentResolver {
  readonly kind = 'delivery';

  constructor(private readonly repository: DeliveryRepository) {}

  /** From the first attempt again, under the same id. */
  async retry(tx: EntityManager, id: string): Promise<void> {
    await this.repository.reopen(tx, id);
  }

  async skip(tx: EntityManager, id: string): Promise<void> {
    await this.repository.skip(tx, id);
  }
}
