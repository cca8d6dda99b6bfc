import { localDay } from '#calendar';
import type { FactSource } from '#engine';
import type { Json } from '#machine';
import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { EntityManager } from 'typeorm';
import type { Name } from './name.js';

/** A power of the register as a decision sees it on the local date of the event. */
export interface PowerFact {
  readonly id: string;
  readonly code: string;
  readonly name: Name;
  readonly judicial: boolean;
  readonly ownLocalMatter: boolean;
  /** Ids of the bodies that hold it on that date. */
  readonly holders: readonly string[];
  /** Whether its edition lists it on that date. */
  readonly listed: boolean;
  readonly demonstration: boolean;
}

/** The fact `power` (key: its id); null when the register never had it. */
@Injectable()
export class PowerFacts implements FactSource {
  readonly name = 'power';

  asOf(at: string): string {
    return localDay(at);
  }

  async load(tx: EntityManager, key: Json, at: string): Promise<PowerFact | null> {
    if (!isUUID(key)) return null;
    const [power] = await tx.query<PowerFact[]>(
      `select id, code, jsonb_build_object('ky', name_ky, 'ru', name_ru, 'en', name_en) as name, judicial, own_local_matter as "ownLocalMatter",
         array(
           select body.id::text from body
           where (body.id = power.holder_body_id or body.kind = power.holder_body_kind)
             and (body.valid_from is null or body.valid_from <= $2) and (body.valid_to is null or $2 < body.valid_to)
           order by body.id
         ) as holders,
         (valid_from is null or valid_from <= $2) and (valid_to is null or $2 < valid_to) as listed,
         demonstration
       from power where id = $1`,
      [key, localDay(at)],
    );
    return power ?? null;
  }
}
