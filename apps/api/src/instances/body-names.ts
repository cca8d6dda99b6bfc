import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { prepared } from '#platform';
import { Body, type Name } from '#registry';
import type { ShownParty } from './instance.view.js';

const partiesOf = prepared<Name & { id: string }>(
  `select distinct b.id, b.name_ky as ky, b.name_ru as ru, b.name_en as en
   from instance i join instance_party p on p.instance_id = i.id join body b on b.id = p.body_id where i.uuid = $1`,
);

/** How the bodies that stand in cases are called. */
@Injectable()
export class BodyNames {
  constructor(private readonly dataSource: DataSource) {}

  /** By the body's id; what is no body of the registry is not in it. */
  async of(ids: readonly string[]): Promise<ReadonlyMap<string, Name>> {
    const bodies = await this.dataSource.manager.findBy(Body, { id: In([...new Set(ids)]) });
    return new Map(bodies.map(({ id, nameKy, nameRu, nameEn }) => [id, { ky: nameKy, ru: nameRu, en: nameEn }]));
  }

  /** Of the parties of a case, beside whatever else is read of it. @param id the case's uuid. */
  async ofCase(id: string): Promise<ReadonlyMap<string, Name>> {
    const rows = await partiesOf(this.dataSource.manager, [id]);
    return new Map(rows.map(({ id: body, ky, ru, en }) => [body, { ky, ru, en }]));
  }

  /** The parties of many cases with their names, by the case's uuid. */
  async ofCases(ids: readonly string[]): Promise<ReadonlyMap<string, ShownParty[]>> {
    const rows = await this.dataSource.query<{ id: string; parties: ShownParty[] }[]>(
      `select i.uuid as id, jsonb_agg(jsonb_build_object('party', p.party, 'body', p.body_id,
         'names', jsonb_build_object('ky', b.name_ky, 'ru', b.name_ru, 'en', b.name_en)) order by p.party, p.body_id) as parties
       from instance i join instance_party p on p.instance_id = i.id left join body b on b.id = p.body_id
       where i.uuid = any($1::uuid[]) group by i.uuid`,
      [ids],
    );
    return new Map(rows.map(({ id, parties }) => [id, parties]));
  }

  /** The bodies that have a part of their name so, in any language, as lists of bodies are searched; none of nothing. */
  async like(part = ''): Promise<string[]> {
    if (part === '') return [];
    const bodies = await this.dataSource.manager
      .createQueryBuilder(Body, 'body')
      .select('body.id', 'id')
      .where('position(fold_name(:part) in body.searchText) > 0', { part })
      .getRawMany<{ id: string }>();
    return bodies.map(({ id }) => id);
  }
}
