import type { DataSource } from 'typeorm';

/** Makes municipalities of so many aiyl aimaks that have none yet (edition 2020); answers their ids. */
export async function makeMunicipalities(dataSource: DataSource, count: number): Promise<string[]> {
  const rows = await dataSource.query<{ id: string }[]>(
    `insert into body (id, kind, name_ky, name_ru, name_en, territory_id, demonstration)
     select gen_random_uuid(), 'municipality', coalesce(t.name_ky, t.name_ru, t.name_en), t.name_ru, null, t.id, false from territory t
     where t.level = 'aimak' and not exists (select from body b where b.territory_id = t.id) order by t.id limit $1
     returning id`,
    [count],
  );
  return rows.map(({ id }) => id);
}
