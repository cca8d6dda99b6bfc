import type { FactSource } from '#engine';
import { localDay } from '#calendar';
import type { Json } from '#machine';
import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { EntityManager } from 'typeorm';
import { Body, type BodyKind } from './body.entity.js';
import { type Name, nameOf } from './name.js';
import { validOn } from './validity.js';

/** A body as a decision sees it on the local date of the event. */
export interface BodyFact {
  readonly id: string;
  readonly kind: BodyKind;
  readonly name: Name;
  /** Id of its territory. */
  readonly territory: string | null;
  /** The rayon administration above its territory, by default the one that controls delegated powers there; null: none exists. */
  readonly rayonAdministration: string | null;
  readonly demonstration: boolean;
}

/** The fact `body` (key: its id); null when no such body exists on that date. */
@Injectable()
export class BodyFacts implements FactSource {
  readonly name = 'body';

  asOf(at: string): string {
    return localDay(at);
  }

  async load(tx: EntityManager, key: Json, at: string): Promise<BodyFact | null> {
    if (!isUUID(key)) return null;
    const bodies = tx.createQueryBuilder(Body, 'body').where(validOn('body'), { on: localDay(at) });
    const body = await bodies
      .clone()
      .leftJoinAndSelect('body.territory', 'territory')
      .andWhere('body.id = :key', { key })
      .getOne();
    if (body === null) return null;
    const above = await bodies
      .andWhere("body.kind = 'rayonAdministration' and body.territoryId = :parent", { parent: body.territory?.parentId ?? null })
      .getOne();
    const { id, kind, territoryId: territory, demonstration } = body;
    return { id, kind, name: nameOf(body), territory, rayonAdministration: above?.id ?? null, demonstration };
  }
}
