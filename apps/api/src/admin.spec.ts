import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { operationJournal, projectFile } from '#platform';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { processEnv } from '../../../test/support/process-env.js';

const admin = fileURLToPath(projectFile('dist/apps/api/src/admin.main.js'));

let database: TestDatabase;
beforeAll(async () => (database = await createTestDatabase()));
afterAll(() => database.drop());

async function create(...more: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const env = { ...processEnv(), DATABASE_URL: database.url, DATABASE_OWNER_URL: database.ownerUrl };
  const running = promisify(execFile)(process.execPath, [admin, 'create', ...more], { env, timeout: 30_000 });
  return running.then(
    (printed) => ({ code: 0, ...printed }),
    ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
  );
}

test('the built program makes the first operator, once, and the journal of operations says so', async () => {
  const first = await create('admin', '--language', 'ru');
  expect([first.code, first.stdout]).toEqual([
    0,
    expect.stringMatching(/^The operator admin can sign in once .*:\n[\w-]{16}\n$/),
  ]);
  const records = await operationJournal.list(database.dataSource.manager, { limit: 5 });
  const actor = { person: null, body: null, office: null, basis: 'installation' };
  expect(records).toMatchObject([
    { operation: 'officeGranted', actor, details: { office: 'operator' } },
    { operation: 'personCreated', actor, details: { login: 'admin', language: 'ru' } },
  ]);
  expect(JSON.stringify(records)).not.toContain(first.stdout.trim().split('\n').at(-1));
  const second = await create('other');
  expect([second.code, second.stderr]).toEqual([1, expect.stringContaining('There is an operator already: “admin”')]);
});
