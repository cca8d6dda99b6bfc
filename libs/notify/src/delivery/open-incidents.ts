import { IncidentRepository } from '#engine';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { DeliveryIncidents, FailedDelivery } from './delivery.js';

/** A failed delivery stands among the incidents of the engine, where operators look. */
@Injectable()
export class OpenIncidents implements DeliveryIncidents {
  constructor(private readonly incidents: IncidentRepository) {}

  async openForDelivery(tx: EntityManager, { instance, ...failed }: FailedDelivery): Promise<void> {
    const [of] = await tx.query<{ id: string }[]>('select id from instance where uuid = $1', [instance]);
    await this.incidents.openForDelivery(tx, { ...failed, instance: of?.id ?? null });
  }
}
