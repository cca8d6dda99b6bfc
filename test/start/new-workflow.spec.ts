import { readdir } from 'node:fs/promises';
import { lintPackage, type ScenarioDesk } from '#machine';
import { template } from '../../workflows/template/index.js';
import { MachineDesk, storedRules } from '../journeys/machine-desk.js';
import { ProjectCopy, type Run } from '../support/project-copy.js';

let copy: ProjectCopy;

beforeAll(async () => {
  copy = await ProjectCopy.of('workflows', 'apps/start', '.prettierrc.json');
});
afterAll(() => copy.remove());

const newWorkflow = (...names: string[]): Run => copy.run(`node apps/start/new-workflow.mjs ${names.join(' ')}`);

const everything = async (): Promise<string[]> => (await readdir(copy.path('workflows'), { recursive: true })).sort();

test('what it copies is a sound package', () => {
  expect(lintPackage(template)).toEqual([]);
});

test.each(Object.entries(template.scenarios!.journeys))('which plays: %s', async (_, journey) => {
  await journey(new MachineDesk(template.versions[0], storedRules(template.rules)) as ScenarioDesk);
});

test.each([
  { names: [], why: 'A workflow needs a name' },
  { names: ['one', 'two'], why: 'A workflow has one name, not 2' },
  { names: ['Waste'], why: 'small letters' },
  { names: ['../waste'], why: 'small letters' },
  { names: ['waste2'], why: 'small letters' },
  { names: ['a'.repeat(41)], why: 'at most 40' },
  { names: ['delegation'], why: 'is there already' },
  { names: ['power'], why: 'taken by the product' },
  { names: ['class'], why: 'has a meaning already' },
  { names: ['recipient'], why: 'has a meaning already' },
])('$names is refused in one line, and nothing is written', async ({ names, why }) => {
  const before = await everything();
  const { status, output } = newWorkflow(...names);
  expect([status, output.split('\n').length]).toEqual([1, 1]);
  expect(output).toContain(why);
  expect(await everything()).toEqual(before);
});

test('it is written under its name, formatted, and stands in the list', async () => {
  expect(newWorkflow('waste-site').status).toBe(0);
  const filesOf = async (name: string): Promise<string[]> =>
    (await everything()).filter((path) => path.startsWith(`${name}/`) && /\.\w+$/.test(path));
  const paths = await filesOf('waste-site');
  expect(paths).toHaveLength((await filesOf('template')).length);
  for (const path of paths) {
    const text = await copy.read(`workflows/${path}`);
    expect([path, /template/i.test(path + text)]).toEqual([path, false]);
  }
  expect(copy.run('node node_modules/prettier/bin/prettier.cjs --check workflows').status).toBe(0);
  expect(await copy.read('workflows/index.ts')).toContain('[delegation, wasteSite]');
  expect((await everything()).filter((path) => path.startsWith('.new-'))).toEqual([]);
});

test('the digest of its trigger is the one that the start compares with', async () => {
  const schema = async (path: string): Promise<string[]> =>
    Object.values(JSON.parse(await copy.read(`workflows/${path}/schema.json`)) as object) as string[];
  expect(await schema('waste-site')).toEqual(['b6405d7feaf3a186']);
  expect(newWorkflow('waste-site')).toEqual({ status: 1, output: expect.stringContaining('is there already') as string });
});
