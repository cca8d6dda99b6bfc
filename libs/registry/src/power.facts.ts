import { localDay } from '#calendar';
import type { FactSource } from '#engine';
import type { Json, PowerFact } from '#machine';
import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { EntityManager } from 'typeorm';

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
