import { localDay } from '#calendar';
import type { FactSource } from '#engine';
import type { AuthorityFact, Json } from '#machine';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Body, type BodyKind } from './body.entity.js';
import { validOn } from './validity.js';

/** The fact `authorities` (key: null): the Ministry of Finance, the Treasury and the registry of the day. */
@Injectable()
export class AuthorityFacts implements FactSource {
  readonly name = 'authorities';
  readonly stable = true;

  asOf(at: string): string {
    return localDay(at);
  }

  async load(tx: EntityManager, _key: Json, at: string): Promise<AuthorityFact> {
    const kinds: BodyKind[] = ['financeMinistry', 'treasury', 'registry'];
    const bodies = await tx
      .createQueryBuilder(Body, 'body')
      .where(validOn('body'), { on: localDay(at) })
      .andWhere('body.kind in (:...kinds)', { kinds })
      .orderBy('body.validFrom')
      .addOrderBy('body.id')
      .getMany();
    const idOf = (kind: BodyKind): string | null => bodies.find((body) => body.kind === kind)?.id ?? null;
    return { financeMinistry: idOf('financeMinistry'), treasury: idOf('treasury'), registry: idOf('registry') };
  }
}
