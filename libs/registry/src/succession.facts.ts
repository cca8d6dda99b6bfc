import type { FactSource } from '#engine';
import type { Json, SuccessionFact } from '#machine';
import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { EntityManager } from 'typeorm';

const members = (side: string): string =>
  `array(select body_id::text from body_succession_member where succession_id = s.id and side = '${side}' order by body_id)`;

/** The fact `succession` (key: its id); null when there is none. */
@Injectable()
export class SuccessionFacts implements FactSource {
  readonly name = 'succession';

  asOf(): string {
    return '';
  }

  async load(tx: EntityManager, key: Json): Promise<SuccessionFact | null> {
    if (!isUUID(key)) return null;
    const [fact] = await tx.query<SuccessionFact[]>(
      `select kind, ${members('predecessor')} as predecessors, ${members('successor')} as successors,
         effective_on::text as "effectiveOn" from body_succession s where id = $1`,
      [key],
    );
    return fact ?? null;
  }
}
