import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { ScenarioDesk } from '#machine';
import { projectFile } from '#platform';
import { HttpDesk } from '../journeys/http-desk.js';
import { withWorkflows } from '../support/other-workflows/with-workflows.js';
import { endPrograms, makeDataDir, type Program, startProgram } from '../support/program.js';
import { processEnv } from '../support/process-env.js';
import { amounts, RoadDesk } from '../support/road/road-desk.js';
import { roadScenarios } from '../support/road/road.scenarios.js';

let folder: Awaited<ReturnType<typeof makeDataDir>>;
let program: Program;
let desk: RoadDesk;

beforeAll(async () => {
  folder = await makeDataDir();
  const env = { ...withWorkflows('../road/roads-alone.ts'), DEMO: 'true', DEMO_CASES: 'on' };
  program = await startProgram({ dataDir: folder.dataDir, env });
  desk = await RoadDesk.at(program.url);
}, 120_000);
afterAll(async () => {
  await endPrograms();
  await folder.remove();
});

/** Everybody sees the road and the money of each municipality, and nothing of any delegation. */
async function expectPublic(id: string): Promise<void> {
  const get = (path: string): Promise<Response> => fetch(`${program.url}${path}`, { headers: { 'accept-language': 'en' } });
  const one = (await (await get(`/api/public/roads/${id}`)).json()) as { due: string; received: string; bodies: unknown[] };
  expect([one.due, one.received, one.bodies.length]).toEqual(['0', '200000000', 2]);
  for (const path of ['/public', '/public/roads', `/public/roads/${id}`, '/public/data', '/public/places']) {
    const page = await get(path);
    expect([path, page.status, /delegation/i.test(await page.text())]).toEqual([path, 200, false]);
  }
  expect((await get('/api/public/delegations')).status).toBe(404);
}

describe('without the delegation', () => {
  test('the program offers the workflows that it has', async () => {
    const { body } = await (await desk.person('ministry.drafter')).get('/api/workflows');
    expect((body.items as { name: string }[]).map(({ name }) => name)).toEqual(['roadTransfer', 'roadSurvey']);
    expect((await (await desk.person('ministry.drafter')).get('/api/workflows/delegation')).status).toBe(404);
  });

  test('a new demonstration shows its cases', async () => {
    const { items } = (await (await desk.person('audit.auditor')).get('/api/instances?workflow=roadTransfer')).body;
    const stages = (items as { state: string; title: string }[]).map(({ state, title }) => [title, state]);
    expect(stages.sort()).toEqual([
      ['Обход Шопокова', 'asked'],
      ['Сокулук – Төш-Булак', 'agreed'],
    ]);
  });

  test.each(Object.entries(roadScenarios.journeys))('over HTTP: %s', async (_, journey) => {
    await journey((await HttpDesk.sitDown(program.url)) as ScenarioDesk);
  });

  test('its year is simulated, with every invariant', async () => {
    const main = fileURLToPath(projectFile('dist/apps/simulate/src/simulate.main.js'));
    const args = [main, '--workflow', 'roadTransfer', '--lsgs', '3', '--years', '1'];
    const env = { ...processEnv(), ...withWorkflows('../road/roads-beside.ts') };
    const { stdout } = await promisify(execFile)(process.execPath, args, { env });
    expect(stdout).toContain('Road survey: 3 cases');
    expect(stdout).toContain('Every invariant holds.');
  }, 120_000);

  test('a road of two municipalities comes all its way, with the money of each', async () => {
    const id = await desk.ask();
    await desk.consent(id);
    await desk.survey(id);
    await desk.send('ministry.signatory', id, 'publishTransfer');
    await desk.pay(id, 'aimak');
    expect(await desk.refused('ministry.signatory', id, 'takeOver')).toEqual(['moneyMissing']);
    await desk.pay(id, 'city');
    await desk.send('ministry.signatory', id, 'takeOver');
    expect((await desk.seen(id)).state).toBe('transferred');
    await expectPublic(id);

    const { payees } = (await (await desk.person('audit.auditor')).get(`/api/instances/${id}/ledger`)).body;
    expect((payees as { received: string }[]).map(({ received }) => received).sort()).toEqual(Object.values(amounts).sort());
  });

  test('nothing went wrong, and it ends in order', async () => {
    expect((await (await desk.person('operator')).get('/api/incidents')).body.items).toEqual([]);
    expect(await program.stop()).toBe(0);
    expect(program.output()).not.toMatch(/"level":(50|60)/);
  });
});
