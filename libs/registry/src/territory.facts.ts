import type { FactSource } from '#engine';
import type { Json } from '#machine';
import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { EntityManager } from 'typeorm';
import { Territory } from './territory.entity.js';
import { territoryView, type TerritoryView } from './territory.view.js';

/** The fact `territory` (key: its id); null when there is none. */
@Injectable()
export class TerritoryFacts implements FactSource {
  readonly name = 'territory';

  asOf(): string {
    return '';
  }

  async load(tx: EntityManager, key: Json): Promise<TerritoryView | null> {
    const territory = isUUID(key) ? await tx.findOneBy(Territory, { id: key as string }) : null;
    return territory && territoryView(territory);
  }
}
