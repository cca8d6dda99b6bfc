import { Refused } from '#machine';
import { assertId, malformed, type Page } from '#platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Body, type BodyKind, bodyKinds } from './body.entity.js';
import { bodyDetail, type BodyDetail } from './body.detail.js';
import { bodyView, type BodyView } from './body.view.js';
import { type NamedRequest, pageByName } from './page.js';

interface BodyFilter extends NamedRequest {
  readonly kind?: BodyKind;
  /** Id of the body's own territory. */
  readonly territory?: string;
}

@Injectable()
export class BodyReader {
  constructor(private readonly database: DataSource) {}

  /** @throws Refused `notFound`. */
  async get(id: string): Promise<BodyDetail> {
    const query = this.database.getRepository(Body).createQueryBuilder('body').leftJoinAndSelect('body.territory', 'territory');
    const body = await query.where('body.id = :id', { id }).getOne();
    if (body === null) throw new Refused('notFound');
    return bodyDetail(this.database.manager, bodyView(body));
  }

  /** @throws Refused `malformed`. */
  async list({ kind, territory, ...request }: BodyFilter): Promise<Page<BodyView>> {
    assertId(territory, '/territory');
    if (kind !== undefined && !bodyKinds.includes(kind)) throw malformed('/kind', 'kind');
    const query = this.database.getRepository(Body).createQueryBuilder('body').leftJoinAndSelect('body.territory', 'territory');
    if (kind !== undefined) query.andWhere('body.kind = :kind', { kind });
    if (territory !== undefined) query.andWhere('body.territoryId = :territory', { territory });
    const { items, nextCursor } = await pageByName(query, request);
    return { items: items.map(bodyView), nextCursor };
  }
}
