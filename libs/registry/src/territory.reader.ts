import { assertId, malformed } from '#platform';
import { Refused } from '#machine';
import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import { component, list, object, orNull, type Static, text } from '#schema';
import { type NamedRequest, pageByName } from './page.js';
import { Territory, type TerritoryLevel, territoryLevels } from './territory.entity.js';
import { currentEdition } from './territory.loader.js';
import { territoryView, TerritoryView } from './territory.view.js';
import { validOn } from './validity.js';

export interface TerritoryFilter extends NamedRequest {
  /** The current one when absent. */
  readonly edition?: string;
  readonly level?: TerritoryLevel;
  /** Id of the unit above. */
  readonly parent?: string;
}

/** `edition` belongs on every page that shows the units. */
export const TerritoryPage = component(
  'TerritoryPage',
  object({ edition: text, items: list(TerritoryView), nextCursor: orNull(text) }),
);
export type TerritoryPage = Static<typeof TerritoryPage>;

@Injectable()
export class TerritoryReader {
  constructor(private readonly database: DataSource) {}

  /** @throws Refused `malformed`. */
  async list({ edition = currentEdition, level, parent, ...request }: TerritoryFilter): Promise<TerritoryPage> {
    assertId(parent, '/parent');
    if (level !== undefined && !territoryLevels.includes(level)) throw malformed('/level', 'level');
    if (!/^\d{4}$/.test(edition)) throw malformed('/edition', 'edition');
    const query = this.query().where('territory.edition = :edition', { edition });
    if (level !== undefined) query.andWhere('territory.level = :level', { level });
    if (parent !== undefined) query.andWhere('territory.parentId = :parent', { parent });
    const { items, nextCursor } = await pageByName(query, request);
    return { edition, items: items.map(territoryView), nextCursor };
  }

  /** A unit of whatever edition. @throws Refused `notFound`. */
  async byId(id: string): Promise<TerritoryView> {
    const territory = isUUID(id) ? await this.database.getRepository(Territory).findOneBy({ id }) : null;
    if (territory === null) throw new Refused('notFound');
    return territoryView(territory);
  }

  /**
   * The unit that had a code on a local date (YYYY-MM-DD): the reform reused codes.
   * @throws Refused `notFound`.
   */
  async byCode(soate: string, on: string): Promise<TerritoryView> {
    const territory = await this.query()
      .where('territory.soate = :soate', { soate })
      .andWhere(validOn('territory'), { on })
      .getOne();
    if (territory === null) throw new Refused('notFound');
    return territoryView(territory);
  }

  private query(): SelectQueryBuilder<Territory> {
    return this.database.getRepository(Territory).createQueryBuilder('territory');
  }
}
