import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { Client as Database } from 'pg';
import { OutboxDispatcher } from '#engine';
import { Verify } from '#proofs';
import { type CrashPoint, stepPoints } from '#platform';
import { packages } from '#workflows';
import { asking as operatorAsks, openApi, type TestApi } from '../support/api.js';
import { Client } from '../support/client.js';
import { endPrograms, type Program, startProgram } from '../support/program.js';
import { isFull } from '../support/full.js';
import { caseEnd, type CaseEnd } from './case-end.js';
import { expectWholeRun } from './end-of-run.js';
import { type Ask, asker, type Doomed, type DoomedKind, money, otherKinds } from './killed.kinds.js';

/** The program that comes after those that are killed: it has their database and their documents. */
let api: TestApi;

beforeAll(async () => {
  api = await openApi({}, packages);
  api.clock.advanceTo(new Date(`${new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)}T04:00:00Z`));
  await asker(api)('operator', '/api/demo/clock', { at: new Date(api.clock.now().getTime() + 1000).toISOString() });
});
afterEach(endPrograms);
afterAll(() => api.close());

async function startDoomed(point: CrashPoint, passing: number): Promise<Program> {
  const { url, ownerUrl } = api.database;
  const env = { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl, DEMO: 'true', YNTYMAK_CRASH_POINT: `${point}:${passing}` };
  return startProgram({ dataDir: api.dataDir, env });
}

/** Asks a program over HTTP, each person in a session of their own. */
function asking({ url }: Program): Ask {
  const clients = new Map<string, Promise<Client>>();
  return async (login, path, body, key) => {
    const client = clients.get(login) ?? Client.signIn(url, login);
    clients.set(login, client);
    return (await client).post(path, body, key === undefined ? {} : { 'idempotency-key': key });
  };
}

/** The end of what nobody has killed, with its dates or without. */
async function endOf(doomed: Doomed, kind: DoomedKind): Promise<CaseEnd> {
  // What a killed program has not notified is notified now, as in a run without a kill.
  await api.database.dataSource.query('update outbox set claimed_until = null, next_try_at = null where delivered_at is null');
  await api.app.get(OutboxDispatcher).deliver();
  const end = await caseEnd(api.database.dataSource, await doomed.cases(), doomed.names);
  if (!kind.movesTime) return end;
  return JSON.parse(JSON.stringify(end).replace(/\d{4}-\d\d-\d\d(?:T[\d:+]+)?/g, '<day>')) as CaseEnd;
}

async function wholeEnd(kind: DoomedKind): Promise<CaseEnd> {
  const whole = await kind.ready(api);
  await whole.ask(asker(api));
  await whole.again(asker(api));
  return endOf(whole, kind);
}

async function killAt(kind: DoomedKind, point: CrashPoint): Promise<CaseEnd> {
  // What comes before is of this process: the other one passes no point by it.
  const [ready, program] = await Promise.all([kind.ready(api), startDoomed(point, 1)]);
  const died = once(program.process, 'exit');
  // It may have answered before what it has promised kills it.
  await ready.ask(asking(program)).catch(() => undefined);
  expect(await died).toEqual([null, 'SIGKILL']);
  await ready.again(asker(api));
  return endOf(ready, kind);
}

const passed = stepPoints.filter((point) => point !== 'step.answering');

/** Of each kind the point after which most has to be notified; in `npm run test:full` every point. */
const some: Readonly<Record<string, readonly CrashPoint[]>> = {
  'a start': ['step.committed'],
  'a correction by an operator': ['step.committing'],
  'a bulk operation': ['step.committed'],
  'a succession': ['step.committed'],
  'a deadline': ['step.committed'],
  'an event of money': ['step.committing'],
};

describe.each(
  [...otherKinds, money].map((kind) => ({
    name: kind.name,
    kind,
    points: !isFull ? some[kind.name]! : kind === money ? stepPoints : passed,
  })),
)('$name', ({ kind, points }) => {
  let end: CaseEnd;
  beforeAll(async () => (end = await wholeEnd(kind)));

  test.each(points)('that kills the program at %s ends the same once the next has repeated it', async (point) => {
    expect(await killAt(kind, point)).toEqual(end);
  });
});

test('an import that kills the program while it is applied has written nothing, and can be applied', async () => {
  const boundary = 'form';
  const fields = { kind: 'territories', edition: '2020', validFrom: '2020-01-01' };
  const list = 'soate,level,name_ru,name_ky,name_en,parent_soate,population\n41708222899000,aimak,Новый,Жаңы,,41708222000000,';
  const parts = [
    ...Object.entries(fields).map(([name, value]) => `content-disposition: form-data; name="${name}"\r\n\r\n${value}`),
    `content-disposition: form-data; name="file"; filename="list.csv"\r\n\r\n${list}`,
  ];
  const raw = Buffer.from(parts.map((part) => `--${boundary}\r\n${part}\r\n`).join('') + `--${boundary}--\r\n`);
  const headers = { 'content-type': `multipart/form-data; boundary=${boundary}`, 'x-requested-with': 'a test' };
  const { body } = await operatorAsks(api.app)('operator', 'POST', '/api/imports', { raw, headers });
  expect(body.counts).toMatchObject({ ready: 1 });
  const written = () =>
    api.database.dataSource.query<unknown[]>(
      `select soate from territory where soate = '41708222899000' and edition = '2020'
       union all select 'applied' from registry_import_application union all select operation from operation_record where operation = 'territoriesImported'`,
    );
  const decision = { reason: 'decree 1', accepted: [] };

  // Its rows are written when it wants to say so, and cannot.
  const owner = new Database({ connectionString: api.database.ownerUrl });
  await owner.connect();
  await owner.query('begin; lock table operation_record in exclusive mode');
  const program = await startDoomed('step.started', 1);
  const died = once(program.process, 'exit');
  const applying = asking(program)('operator', `/api/imports/${body.id}/apply`, decision).catch(() => 'no answer');
  const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  while ((await api.database.dataSource.query<unknown[]>(waiting)).length === 0) await delay(20);
  program.process.kill('SIGKILL');
  await died;
  expect(await applying).toBe('no answer');
  await owner.query('rollback');
  await owner.end();

  expect(await written()).toEqual([]);
  const again = () => operatorAsks(api.app)('operator', 'POST', `/api/imports/${body.id}/apply`, { body: decision });
  expect((await again()).body.application).toMatchObject({ written: 1 });
  expect(await written()).toHaveLength(3);
  expect((await again()).body.code).toBe('importAlreadyApplied');
  expect(await written()).toHaveLength(3);
});

test('in the end nothing is wrong with any case, and no incident is open', async () => {
  for await (const fault of api.app.get(Verify).all()) expect(fault).toBeNull();
  await expectWholeRun((statement) => api.database.dataSource.query(statement));
});
