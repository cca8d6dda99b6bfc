import type { BenchDatabase, Stand } from '../harness/stand.js';
import type { Look } from '../load/jobs.js';

export type Page = 'worklist' | 'case' | 'list';

/** Somebody who looks. `wide`: their body is a party of every case, or they may read all. */
export interface Reader {
  readonly login: string;
  readonly body: string;
  readonly breadth: 'narrow' | 'wide';
}

/** Municipalities of which all people look. */
const municipalities = 12;
/** Cases that each of them opens. */
const casesOfEach = 40;

export async function readersOf(stand: Stand, database: BenchDatabase): Promise<Reader[]> {
  return stand.asOwner<Reader & object>(
    database,
    `with chosen as (select id from body where kind = 'municipality' order by demonstration desc, id limit ${municipalities})
     select p.login, o.body_id as body, case when b.kind = 'municipality' then 'narrow' else 'wide' end as breadth
     from person p join office o on o.person_id = p.id join body b on b.id = o.body_id
     where p.demonstration and (b.id in (select id from chosen) or b.kind in ('ministry', 'financeMinistry', 'treasury', 'operator'))
     order by p.login`,
  );
}

export async function looksOf(stand: Stand, database: BenchDatabase, page: Page, readers: readonly Reader[]): Promise<Look[]> {
  if (page === 'worklist') return readers.map(({ login }) => ({ login, path: '/api/tasks?mine=true', turns: true }));
  if (page === 'list') return readers.flatMap(({ login }) => lists.map((path) => ({ login, path, turns: true })));
  const looks = readers.map(async ({ login, body, breadth }) => {
    const cases = breadth === 'wide' ? someOfAll : someOfBody;
    const rows = await stand.asOwner<{ uuid: string }>(database, cases, breadth === 'wide' ? [] : [body]);
    return rows.map(({ uuid }) => ({ login, path: `/api/instances/${uuid}` }));
  });
  return (await Promise.all(looks)).flat();
}

/** As somebody looks for cases: all, those in a state, those whose title or number has something in it. */
const lists = [
  '/api/instances?workflow=delegation',
  '/api/instances?state=drafting',
  '/api/instances?q=00001',
  `/api/instances?q=${encodeURIComponent('каттоо')}`,
];

const someOfBody = `select i.uuid from instance_party p join instance i on i.id = p.instance_id where p.body_id = $1
  order by random() limit ${casesOfEach}`;
const someOfAll = `select i.uuid from generate_series(1, ${casesOfEach}) n,
  lateral (select (random() * (select max(id) from instance))::bigint + 0 * n as chance) drawn,
  lateral (select uuid from instance where id >= chance order by id limit 1) i`;
