import { DataSource } from 'typeorm';
import { dataSourceOptions, inTransaction } from '#platform';
import { entities, migrations } from '#program';
import { makeBodies } from '../../../apps/simulate/src/country/country.js';
import type { BenchEngine } from '../lives/bench-engine.js';
import type { Setting } from '../lives/life.js';
import { settingOf } from '../lives/settings.js';

/** Any; the same municipalities in every run. */
const seed = 1;

/** Real municipalities below a rayon with their people, beside those of the demonstration. Before an engine is opened. */
export async function addMunicipalities(url: string, count: number): Promise<void> {
  const dataSource = await new DataSource(dataSourceOptions({ url, entities, migrations })).initialize();
  await inTransaction(dataSource, (tx) => makeBodies(tx, count, seed)).finally(() => dataSource.destroy());
}

/** Of every municipality that has people. */
export async function settingsOfAll(bench: BenchEngine): Promise<Setting[]> {
  const rows = await bench.dataSource.query<{ stem: string; body: string }[]>(
    `select split_part(p.login, '.', 1) as stem, b.id as body
     from body b join office o on o.body_id = b.id and o.office = 'registrar' join person p on p.id = o.person_id and p.demonstration
     where b.kind = 'municipality' order by b.id`,
  );
  return Promise.all(rows.map(({ stem, body }, index) => settingOf(bench, stem, body, index % 3 === 0 ? 'ru' : 'ky')));
}
