import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { Body, type Name } from '#registry';

/** How the bodies that stand in a case are called. */
@Injectable()
export class BodyNames {
  constructor(private readonly dataSource: DataSource) {}

  /** By the body's id; what is no body of the registry is not in it. */
  async of(ids: readonly string[]): Promise<ReadonlyMap<string, Name>> {
    const bodies = await this.dataSource.manager.findBy(Body, { id: In([...new Set(ids)]) });
    return new Map(bodies.map(({ id, nameKy, nameRu, nameEn }) => [id, { ky: nameKy, ru: nameRu, en: nameEn }]));
  }
}
