import { endPrograms, makeDataDir, type Program, startProgram } from '../support/program.js';
import { HttpDesk } from './http-desk.js';
import { journeys } from './journeys.js';

let program: Program | undefined;
let removeData: () => Promise<void>;

beforeAll(async () => {
  const { dataDir, remove } = await makeDataDir();
  removeData = remove;
  program = await startProgram({ dataDir });
});

afterAll(async () => {
  const code = await program?.stop();
  await endPrograms();
  await removeData();
  expect(code).toBe(0);
});

describe('over HTTP, against the built program and a real database', () => {
  test.each(Object.entries(journeys))('journey %s', async (_, play) => {
    await play(await HttpDesk.sitDown(program!.url));
  });
});
