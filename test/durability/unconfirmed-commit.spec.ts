import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client as Database } from 'pg';
import { Client } from '../support/client.js';
import { Embedded } from '../support/embedded.js';
import { endPrograms, makeDataDir, startProgram } from '../support/program.js';
import { drafted } from './cases.js';

afterEach(() => endPrograms());

async function asSuperuser(dataDir: string): Promise<Database> {
  const { superuser } = JSON.parse(await readFile(join(dataDir, 'database.secret.json'), 'utf8')) as { superuser: string };
  const { port } = await new Embedded(dataDir).server();
  const database = new Database({ connectionString: `postgresql://postgres:${superuser}@127.0.0.1:${port}/yntymak` });
  await database.connect();
  // In whatever language PostgreSQL warns: its administrator must not wait for the standby.
  await database.query('set synchronous_commit = local');
  return database;
}

test('a commit whose wait for the standby is ended is unknown and never answered as done, until the standby has it', async () => {
  const { dataDir, remove } = await makeDataDir();
  const program = await startProgram({ dataDir, env: { LOG_LEVEL: 'fatal' } });
  const [drafter, superuser] = [await Client.signIn(program.url, 'ministry.drafter'), await asSuperuser(dataDir)];
  const draft = await drafted(drafter);
  const standby = async (name: string): Promise<void> => {
    await superuser.query(`alter system set synchronous_standby_names = '${name}'`);
    await superuser.query('select pg_reload_conf()');
  };
  const send = async () =>
    drafter.post(
      `/api/instances/${draft}/events`,
      { type: 'saveDraft', payload: { budgetCode: '70951' } },
      { 'idempotency-key': 'saved once' },
    );
  const records = async (): Promise<number> =>
    (await superuser.query(`select from journal where type = 'saveDraft'`)).rowCount ?? 0;
  /** Ends every wait for the standby until this is answered. */
  const untilAnswered = async <Answer>(asking: Promise<Answer>): Promise<Answer> => {
    let isAnswered = false;
    const answer = asking.finally(() => (isAnswered = true));
    let ended = 0;
    while (!isAnswered) {
      await delay(100);
      const waiting = `select pg_cancel_backend(pid) from pg_stat_activity where wait_event = 'SyncRep'`;
      ended += (await superuser.query(waiting)).rowCount ?? 0;
    }
    expect(ended).toBeGreaterThan(0);
    return answer;
  };

  await standby('nobody');
  const first = await untilAnswered(send());
  expect([first.status, first.body.code]).toEqual([503, 'busy']);
  expect(await records()).toBe(1);
  const repeated = await untilAnswered(send());
  expect([repeated.status, repeated.body.code]).toEqual([503, 'busy']);

  await standby('');
  const confirmed = await send();
  expect([confirmed.status, await records()]).toEqual([200, 1]);
  await superuser.end();
  expect(await program.stop()).toBe(0);
  await remove();
}, 120_000);
