import { Refused } from '#machine';
import { assertId, type Page } from '#platform';
import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { DataSource } from 'typeorm';
import type { BodyKind } from './body.entity.js';
import { type Name, nameOf } from './name.js';
import { type NamedRequest, pageByName } from './page.js';
import { Power } from './power.entity.js';

export interface PowerFilter extends NamedRequest {
  /** Id of a body: the powers that it holds. */
  readonly holder?: string;
}

/** `demonstration` true: no act that lists it was seen, so it is never shown as statutory. */
export interface PowerView {
  readonly id: string;
  readonly code: string;
  readonly edition: string;
  readonly name: Name;
  readonly sphere: string;
  readonly holderBodyKind: BodyKind | null;
  readonly holderBody: string | null;
  readonly judicial: boolean;
  readonly ownLocalMatter: boolean;
  readonly sourceAct: string | null;
  readonly demonstration: boolean;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

@Injectable()
export class PowerReader {
  constructor(private readonly database: DataSource) {}

  /** Entries of every edition, also those no longer valid. @throws Refused `malformed`. */
  async list({ holder, ...request }: PowerFilter): Promise<Page<PowerView>> {
    assertId(holder, '/holder');
    const query = this.database.getRepository(Power).createQueryBuilder('power');
    if (holder !== undefined) {
      query.where(
        '(power.holderBodyId = :holder or power.holderBodyKind = (select body.kind from body where body.id = :holder))',
        { holder },
      );
    }
    const { items, nextCursor } = await pageByName(query, request);
    return { items: items.map(powerView), nextCursor };
  }

  /** An entry of whatever edition. @throws Refused `notFound`. */
  async byId(id: string): Promise<PowerView> {
    const power = isUUID(id) ? await this.database.getRepository(Power).findOneBy({ id }) : null;
    if (power === null) throw new Refused('notFound');
    return powerView(power);
  }
}

function powerView(power: Power): PowerView {
  const { id, code, edition, sphere, judicial, ownLocalMatter, sourceAct, demonstration, validFrom, validTo } = power;
  const { holderBodyKind, holderBodyId: holderBody } = power;
  const name = nameOf(power);
  return {
    id,
    code,
    edition,
    name,
    sphere,
    holderBodyKind,
    holderBody,
    judicial,
    ownLocalMatter,
    sourceAct,
    demonstration,
    validFrom,
    validTo,
  };
}
