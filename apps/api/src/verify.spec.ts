import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { projectFile } from '#platform';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { processEnv } from '../../../test/support/process-env.js';

const program = fileURLToPath(projectFile('dist/apps/api/src/verify.main.js'));

let database: TestDatabase;
beforeAll(async () => (database = await createTestDatabase()));
afterAll(() => database.drop());

function verify(): { status: number | null; lines: string[] } {
  const env = { ...processEnv(), DATABASE_URL: database.url, DATABASE_OWNER_URL: database.ownerUrl };
  const { status, stdout } = spawnSync(process.execPath, [program], { env, encoding: 'utf8' });
  return { status, lines: stdout.trim().split('\n') };
}

test('says how many cases were verified, and names each faulty one', async () => {
  expect(verify()).toEqual({ status: 0, lines: ['0 checkpoints verified, 0 faults', '0 cases verified, 0 faulty'] });
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  const uuid = '01900000-0000-7000-8000-000000000000';
  await owner.query(
    `insert into instance (uuid, workflow, version, created_at) values ('${uuid}', 'delegation', 'v1', '2026-01-01T00:00:00Z')`,
  );
  await owner.end();
  expect(verify()).toEqual({
    status: 1,
    lines: ['0 checkpoints verified, 0 faults', `${uuid} 1 the journal is empty`, '1 cases verified, 1 faulty'],
  });
});
