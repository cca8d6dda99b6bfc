import type { FactSource } from '#engine';
import { localDay } from '#calendar';
import type { BodyFact, Json } from '#machine';
import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { EntityManager } from 'typeorm';
import { Body } from './body.entity.js';
import { nameOf } from './name.js';
import { validOn } from './validity.js';

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
