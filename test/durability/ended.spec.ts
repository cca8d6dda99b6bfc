import { createDemonstrationDatabase } from '../support/database.js';
import { endPrograms, makeDataDir, type Program, spawnProgram, startProgram } from '../support/program.js';
import { expectWholeRun } from './end-of-run.js';
import { Load } from './load.js';

afterEach(endPrograms);

test('ended in an orderly way under load, and started again: an answer to come back says when, and all is there once', async () => {
  const [database, folder] = await Promise.all([createDemonstrationDatabase(), makeDataDir()]);
  const env = { DATABASE_URL: database.url, DATABASE_OWNER_URL: database.ownerUrl, DEMO: 'true', LOG_LEVEL: 'error' };
  const options = { part: 'api', dataDir: folder.dataDir, env } as const;
  let program: Program = await startProgram(options);
  const load = await Load.begin(program.url, 8);
  for (let times = 0; times < 2; times += 1) {
    await load.untilDone(40, 30_000);
    expect(await program.stop()).toBe(0);
    expect(program.output()).not.toMatch(/"level":(50|60)/);
    program = spawnProgram(options, Number(new URL(program.url).port));
  }
  await load.untilDone(40, 30_000);
  const query = (statement: string): Promise<unknown[]> => database.dataSource.query(statement);
  await load.end(query);
  await expectWholeRun(query);
  expect(await program.stop()).toBe(0);
  await Promise.all([database.drop(), folder.remove()]);
}, 150_000);
