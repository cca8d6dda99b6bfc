import { Client } from '../support/client.js';
import { createDemonstrationDatabase, type TestDatabase } from '../support/database.js';
import { pgbouncerLack, PgBouncer } from '../support/pgbouncer.js';
import { endPrograms, makeDataDir, startProgram } from '../support/program.js';
import { drafted } from './cases.js';

const lack = pgbouncerLack();
const behind = lack === null ? test : test.skip;

let database: TestDatabase;
let bouncer: PgBouncer | undefined;
const open = async (
  mode: 'session' | 'transaction',
): Promise<{ dataDir: string; env: Record<string, string>; remove(): Promise<void> }> => {
  const { url, ownerUrl } = database;
  bouncer = await PgBouncer.start(mode, [url, ownerUrl]);
  const env = {
    DATABASE_URL: bouncer.through(url),
    DATABASE_OWNER_URL: bouncer.through(ownerUrl),
    DEMO: 'true',
    LOG_LEVEL: 'error',
  };
  return { env, ...(await makeDataDir()) };
};
beforeEach(async () => (database = await createDemonstrationDatabase()));
afterEach(async () => {
  await endPrograms();
  await bouncer?.stop();
  await database.drop();
});

behind(
  'behind PgBouncer in session mode the program starts, takes events, and has its limits of time',
  async () => {
    const { dataDir, env, remove } = await open('session');
    const program = await startProgram({ dataDir, env });
    const drafter = await Client.signIn(program.url, 'ministry.drafter');
    const draft = await drafted(drafter);
    const event = { type: 'saveDraft', payload: { budgetCode: '70951' } };
    expect((await drafter.post(`/api/instances/${draft}/events`, event)).status).toBe(200);
    expect(await program.stop()).toBe(0);
    expect(program.output()).not.toMatch(/"level":(50|60)/);
    await remove();
  },
  120_000,
);

behind(
  'behind one in transaction mode the start says what is needed, in one message',
  async () => {
    const { dataDir, env, remove } = await open('transaction');
    const refused = startProgram({ dataDir, env }).catch((error: unknown) => String(error));
    const said = String(await refused);
    expect(said).toContain('a pooler stands there that keeps no sessions');
    expect(said).not.toMatch(/\n\s+at /);
    await remove();
  },
  60_000,
);
