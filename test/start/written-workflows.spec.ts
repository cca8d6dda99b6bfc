import type { ScenarioDesk, WorkflowPackage } from '#machine';
import { describeInBrowser } from '../browser/chromium.js';
import { openChromium } from '../browser/open-chromium.js';
import { looks, walk, type WalkedPage } from '../browser/walk.js';
import { HttpDesk } from '../journeys/http-desk.js';
import { MachineDesk, storedRules } from '../journeys/machine-desk.js';
import { Client } from '../support/client.js';
import { createDemonstrationDatabase, type TestDatabase } from '../support/database.js';
import { sectionsOf } from '../support/document-blocks.js';
import { endPrograms, makeDataDir, type Program, startProgram } from '../support/program.js';
import { ProjectCopy } from '../support/project-copy.js';

const sections = sectionsOf('docs/add-a-workflow.md');
const refusals = sections.filter(({ blocks }) => blocks.some(({ language }) => language === 'diff'));
const steps = sections.filter((section) => !refusals.includes(section)).flatMap(({ blocks }) => blocks);

let copy: ProjectCopy;
let folder: Awaited<ReturnType<typeof makeDataDir>>;
let database: TestDatabase;
let program: Program;

beforeAll(async () => {
  [copy, folder, database] = await Promise.all([ProjectCopy.built(), makeDataDir(), createDemonstrationDatabase()]);
  expectSuccess('npm run new:workflow waste-site');
}, 120_000);
afterAll(async () => {
  const code = await program?.stop();
  await endPrograms();
  await Promise.all([copy.remove(), folder.remove(), database.drop()]);
  expect(code).toBe(0);
});

function expectSuccess(command: string): void {
  const { status, output } = copy.run(command);
  expect([command, status, output]).toEqual([command, 0, output]);
}

/** What `npm start` starts. */
function startCopy(): Promise<Program> {
  const env = { DATABASE_URL: database.url, DATABASE_OWNER_URL: database.ownerUrl, DEMO: 'true', DEMO_CASES: 'on' };
  return startProgram({ main: copy.path('dist/apps/start/src/main.js'), dataDir: folder.dataDir, env });
}

test('the steps of docs/add-a-workflow.md can be followed', async () => {
  for (const { language, file, text } of steps) {
    if (language !== 'bash') await copy.write(file!, text);
    else
      for (const command of text.trim().split('\n')) {
        if (command === 'npm start') program = await startCopy();
        else expectSuccess(command);
      }
  }
  expect(program.output()).not.toMatch(/"level":(50|60)/);
  expectSuccess('npx prettier --check workflows/clarification workflows/waste-site workflows/index.ts');
}, 300_000);

/** `clarification` is the one of the document; `wasteSite` is as it was written. */
const pages: readonly WalkedPage[] = [
  ['aimak.signatory', '/start/clarification'],
  ['ministry.signatory', '/cases/:clarification/do/extend'],
  ['ministry.signatory', '/cases/:clarification'],
  ['ministry.drafter', '/start/wasteSite'],
  [null, '/public/waste-sites'],
  ['ministry.signatory', '/cases/:wasteSite'],
];

describeInBrowser('the pages of both', () => {
  test.each(looks)('in %s, %d px, %s', async (language) => {
    const auditor = await Client.signIn(program.url, 'audit.auditor');
    const idOf = async (workflow: string): Promise<string> =>
      (await auditor.get(`/api/instances?workflow=${workflow}`)).body.items[0].id as string;
    const ids = new Map([
      ['clarification', await idOf('clarification')],
      ['wasteSite', await idOf('wasteSite')],
    ]);
    const browser = await openChromium();
    try {
      await walk({ browser, program }, pages, ids, language);
    } finally {
      await browser.close();
    }
  });
});

describe.each(['clarification', 'waste-site'])('the scenarios of %s', (name) => {
  async function written(): Promise<WorkflowPackage> {
    const exported = (await import(copy.path(`workflows/${name}/index.ts`))) as Record<string, WorkflowPackage>;
    return Object.values(exported)[0]!;
  }

  test('play at the machine', async () => {
    const { versions, rules, scenarios } = await written();
    for (const journey of Object.values(scenarios!.journeys))
      await journey(new MachineDesk(versions[0], storedRules(copy.path(rules!))) as ScenarioDesk);
  });

  test('play over HTTP, each to its end', async () => {
    const { scenarios } = await written();
    for (const journey of Object.values(scenarios!.journeys))
      await journey((await HttpDesk.sitDown(program.url)) as ScenarioDesk);
  });
});

/** A change as `diff` writes it, of lines that the text has once. */
function changed(text: string, diff: string): string {
  const side = (sign: string): string =>
    diff.replace(/^(.)(.*\n)/gm, (_, mark: string, line: string) => (mark === sign || mark === ' ' ? line : ''));
  expect([diff, text.split(side('-')).length]).toEqual([diff, 2]);
  return text.replace(side('-'), () => side('+'));
}

/** All slips of a section at once: each is named by itself. */
test.each(refusals)(
  '$title',
  async ({ blocks }) => {
    for (const { file, text } of steps) if (file !== undefined) await copy.write(file, text);
    for (const { file, text, language } of blocks)
      if (language === 'diff') await copy.write(file!, changed(await copy.read(file!), text));
    const textsOf = (language: string): string[] => blocks.filter((each) => each.language === language).map(({ text }) => text);
    const { status, output } = copy.run(textsOf('bash')[0]!);
    expect(status).not.toBe(0);
    const lines = textsOf('text').flatMap((text) => text.trim().split('\n'));
    expect(lines.filter((line) => !output.includes(line))).toEqual([]);
  },
  120_000,
);
