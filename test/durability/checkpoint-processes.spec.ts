import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from '../support/client.js';
import { createTestDatabase } from '../support/database.js';
import { endPrograms, makeDataDir, startProgram } from '../support/program.js';

afterEach(endPrograms);

test('two programs on one database make one key, and never two checkpoints of one number', async () => {
  const database = await createTestDatabase();
  const { dataDir, remove } = await makeDataDir();
  const env = { DATABASE_URL: database.url, DATABASE_OWNER_URL: database.ownerUrl, DEMO: 'true' };
  const programs = await Promise.all([startProgram({ dataDir, env }), startProgram({ dataDir, env })]);
  const operators = await Promise.all(programs.map(({ url }) => Client.signIn(url, 'operator')));
  const drafter = await Client.signIn(programs[0].url, 'ministry.drafter');
  const keys = (await operators[1]!.get('/api/checkpoints/keys')).body.items;
  expect(keys).toHaveLength(1);
  const files = await readdir(join(dataDir, 'keys'));
  expect(files.filter((name) => name.endsWith('.pem'))).toEqual([`${keys[0].key}.pem`]);

  const power = (await drafter.get('/api/powers?limit=1')).body.items[0].id;
  const recipient = (await drafter.get('/api/bodies?kind=municipality&limit=1')).body.items[0].id;
  const input = { instrument: 'agreement', title: 'Civil registration', power, recipient };
  for (let round = 0; round < 10; round += 1) {
    const answers = await Promise.all([
      drafter.post('/api/workflows/delegation/instances', { input }),
      ...operators.map((operator) => operator.ask('POST', '/api/checkpoints')),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([201, expect.any(Number), expect.any(Number)]);
    for (const { status } of answers.slice(1)) expect([200, 201]).toContain(status);
  }
  const { items } = (await operators[0]!.get('/api/checkpoints?limit=200')).body as {
    items: { number: number; previous: string | null; hash: string }[];
  };
  expect(items.length).toBeGreaterThanOrEqual(5);
  expect(items.map(({ number }) => number)).toEqual(items.map((_, index) => items.length - index));
  expect(items.map(({ previous }) => previous)).toEqual([...items.slice(1).map(({ hash }) => hash), null]);
  expect(await Promise.all(programs.map((program) => program.stop()))).toEqual([0, 0]);
  await remove();
  await database.drop();
});
