import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { Body, type Name } from '#registry';

/** How the bodies that stand in cases are called. */
@Injectable()
export class BodyNames {
  constructor(private readonly dataSource: DataSource) {}

  /** By the body's id; what is no body of the registry is not in it. */
  async of(ids: readonly string[]): Promise<ReadonlyMap<string, Name>> {
    const bodies = await this.dataSource.manager.findBy(Body, { id: In([...new Set(ids)]) });
    return new Map(bodies.map(({ id, nameKy, nameRu, nameEn }) => [id, { ky: nameKy, ru: nameRu, en: nameEn }]));
  }

  /** The bodies that have a part of their name so, in any language, as lists of bodies are searched. */
  async like(part: string): Promise<string[]> {
    const bodies = await this.dataSource.manager
      .createQueryBuilder(Body, 'body')
      .select('body.id', 'id')
      .where('position(fold_name(:part) in body.searchText) > 0', { part })
      .getRawMany<{ id: string }>();
    return bodies.map(({ id }) => id);
  }
}
