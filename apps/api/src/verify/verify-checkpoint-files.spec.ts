import { spawnSync } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { CheckpointStore, SigningKeys } from '#proofs';
import { CONFIGURATION, projectFile } from '#platform';
import { openApi, type TestApi } from '../../../../test/support/api.js';
import { readVerifyCommand } from './verify-command.js';

let api: TestApi;
let kept: CheckpointStore;
/** What people have exported: the answer about one, and the list. */
let [first, second, list] = ['', '', ''];
let file: string;

const make = () => api.ask('operator', 'POST', '/api/checkpoints');
const exported = async (path: string): Promise<string> =>
  JSON.stringify((await api.ask('operator', 'GET', `/api/checkpoints${path}`)).body);
const at = (text: string): string => (JSON.parse(text) as { at: string }).at;

/** As a database that was brought back from before checkpoint 2, or never came to it. */
async function loseTheSecond(): Promise<void> {
  const owner = new Client({ connectionString: api.database.ownerUrl });
  await owner.connect();
  await owner.query(
    `delete from checkpoint where number > 1; delete from checkpoint_head where number > 1;
     create table gone as select id from instance where id not in (select instance_id from checkpoint_head);`,
  );
  const tables = await owner.query<{ name: string }>(
    `select distinct c.table_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'public' and c.column_name = 'instance_id' and t.table_type = 'BASE TABLE'`,
  );
  await owner.query(`set session_replication_role = replica`).catch(() => undefined);
  for (const { name } of tables.rows) await owner.query(`delete from ${name} where instance_id in (select id from gone)`);
  await owner.query('delete from instance where id in (select id from gone)');
  await owner.end();
}

beforeAll(async () => {
  api = await openApi();
  kept = new CheckpointStore(api.database.dataSource, api.app.get(SigningKeys), api.app.get(CONFIGURATION));
  file = join(api.dataDir, 'keys', 'newest-checkpoint.json');
  await api.askLeave();
  await make();
  for (let cases = 0; cases < 3; cases += 1) await api.askLeave();
  await make();
  [first, second, list] = [await exported('/1'), await exported('/2'), await exported('')];
});
afterAll(() => api.close());

function verify(...args: string[]): { status: number | null; lines: string[] } {
  const program = fileURLToPath(projectFile('dist/apps/api/src/verify.main.js'));
  const { url, ownerUrl } = api.database;
  const env = { PATH: process.env.PATH, DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl, DATA_DIR: api.dataDir };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { env, encoding: 'utf8' });
  return { status, lines: `${stdout}${stderr}`.trim().split('\n') };
}

test('a database has what was exported of it, and the newest lies beside the keys', async () => {
  for (const text of [first, second, list]) expect(await kept.missingFrom(text, 'a file')).toEqual([]);
  const newest = JSON.parse(await readFile(file, 'utf8')) as object;
  expect(JSON.parse(second)).toMatchObject(newest);
  expect([await kept.check(), kept.isBehind]).toEqual([[], false]);
});

test.each<[string, () => string, RegExp]>([
  ['that is none', () => '{"number":2}', /^a file: there is no exported checkpoint in it$/],
  ['that is no JSON', () => '<html>', /^a file: there is no exported checkpoint in it$/],
  ['an empty list', () => '{"items":[]}', /^a file: there is no exported checkpoint in it$/],
  [
    'a changed one',
    () =>
      JSON.stringify({
        ...JSON.parse(second),
        statement: (JSON.parse(second) as { statement: string }).statement.replace('"number":2', '"number":3'),
      }),
    /^a file: checkpoint: the signature is wrong$/,
  ],
])('%s is no checkpoint of this installation', async (_what, text, fault) => {
  expect(await kept.missingFrom(text(), 'a file')).toEqual([expect.stringMatching(fault)]);
});

test('the command takes several files, and says how it is used', () => {
  expect(readVerifyCommand(['--checkpoint', 'a', '--checkpoint', 'b', 'c'])).toMatchObject({ checkpoints: ['a', 'b', 'c'] });
  for (const args of [['a'], ['--key', 'k'], ['--proof', 'p', '--checkpoint', 'a'], ['--checkpoint']])
    expect(() => readVerifyCommand(args)).toThrow('Usage');
  expect(verify('--checkpoint', '/nowhere')).toMatchObject({
    status: 1,
    lines: expect.arrayContaining([expect.stringContaining('/nowhere cannot be read')]),
  });
});

test('an older database is found out by who kept a checkpoint, though it is sound in itself', async () => {
  const [one, two] = [join(api.dataDir, 'one.json'), join(api.dataDir, 'two.json')];
  await writeFile(one, first);
  await writeFile(two, list);
  // The cases of this test are of a workflow that only the tests have: the command names them as faulty.
  const about = (): string[] => verify('--checkpoint', one, two).lines.filter((line) => line.includes(': checkpoint '));
  expect(about()).toEqual([]);
  await loseTheSecond();
  const lost = `checkpoint 2 of ${at(second)}: it is missing, the database ends at checkpoint 1 of ${at(first)} and lacks at least 3 of the 4 cases that it covered`;
  expect(about()).toEqual([`${file}: ${lost}`, `${two}: ${lost}`]);

  // The program that runs on it says so, and what is left of the truth stays where it is.
  expect([await kept.check(), kept.isBehind]).toEqual([[`${file}: ${lost}`], true]);
  const before = await readFile(file, 'utf8');
  for (let cases = 0; cases < 2; cases += 1) await api.askLeave();
  expect(await make()).toMatchObject({ status: 201, body: { number: 2 } });
  expect(await readFile(file, 'utf8')).toBe(before);
  const another = `checkpoint 2 of ${at(second)}: the database has another one of this number, of ${at(await exported('/2'))}`;
  expect(await kept.missingFrom(second, 'a file')).toEqual([`a file: ${another}`]);
  await new Promise((resolve) => setTimeout(resolve, 2_100));
  const { body } = await api.ask(null, 'GET', '/health/work');
  expect(body.wrong.map(({ code }: { code: string }) => code)).toContain('checkpointMissing');

  // The operator who has looked into it takes the file away.
  await rm(file);
  await api.askLeave();
  expect(await make()).toMatchObject({ status: 201 });
  expect([await kept.check(), kept.isBehind]).toEqual([[], false]);
}, 60_000);
