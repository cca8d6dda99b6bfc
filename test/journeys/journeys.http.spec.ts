import { allJourneys } from './all-journeys.js';
import type { Client } from '../support/client.js';
import { createDemonstrationDatabase, type TestDatabase } from '../support/database.js';
import { endPrograms, makeDataDir, type Program, startProgram } from '../support/program.js';
import { HttpDesk } from './http-desk.js';

let program: Program | undefined;
let folder: Awaited<ReturnType<typeof makeDataDir>>;
let database: TestDatabase;
const people = new Map<string, Promise<Client>>();

beforeAll(async () => {
  [folder, database] = await Promise.all([makeDataDir(), createDemonstrationDatabase()]);
  const env = { DATABASE_URL: database.url, DATABASE_OWNER_URL: database.ownerUrl, DEMO: 'true' };
  program = await startProgram({ dataDir: folder.dataDir, env });
});

afterAll(async () => {
  const code = await program?.stop();
  await endPrograms();
  await Promise.all([folder.remove(), database.drop()]);
  expect(code).toBe(0);
});

describe('over HTTP, against the built program and a real database', () => {
  test.each(allJourneys)('journey %s', async (_, play) => {
    await play(await HttpDesk.sitDown(program!.url, people));
  });
});
