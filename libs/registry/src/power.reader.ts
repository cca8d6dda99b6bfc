import { Refused } from '#machine';
import { assertId, type Page } from '#platform';
import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { DataSource } from 'typeorm';
import { component, date, flag, id, name, object, oneOf, orNull, type Static, text } from '#schema';
import { bodyKinds } from './body.entity.js';
import { nameOf } from './name.js';
import { type NamedRequest, pageByName } from './page.js';
import { Power } from './power.entity.js';

export interface PowerFilter extends NamedRequest {
  /** Id of a body: the powers that it holds. */
  readonly holder?: string;
}

/** `demonstration` true: no act that lists it was seen, so it is never shown as statutory. */
export const PowerView = component(
  'Power',
  object({
    id,
    code: text,
    edition: text,
    name,
    sphere: text,
    holderBodyKind: orNull(oneOf(...bodyKinds)),
    holderBody: orNull(id),
    judicial: flag,
    ownLocalMatter: flag,
    sourceAct: orNull(text),
    demonstration: { ...flag, description: 'True: no act that lists it was seen' },
    validFrom: orNull(date),
    validTo: orNull(date),
  }),
);
export type PowerView = Static<typeof PowerView>;

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
