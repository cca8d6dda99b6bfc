import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { projectFile } from '#platform';
import { delegation } from '../../workflows/delegation/v1/delegation.workflow.js';
import { journeys } from '../journeys/journeys.js';
import { storedRules } from '../journeys/machine-desk.js';
import { frozen } from './frozen-sources.js';
import { record, replay } from './history.js';

const folder = fileURLToPath(projectFile(`test/histories/${delegation.version}`));
const rules = storedRules();
const isReleased = frozen()[`${delegation.name}/${delegation.version}`] !== undefined;

/** `A: to its end by mutual consent, settled and closed` → `a-to-its-end-by-mutual-consent-settled-and-closed.jsonl`. */
const fileOf = (journey: string): string => `${journey.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.jsonl`;
const read = (file: string): string => readFileSync(`${folder}/${file}`, 'utf8');

/** `npm run histories` records all of them anew, at the machine; of a released version they stay as they are. */
beforeAll(async () => {
  if (process.env['RECORD_HISTORIES'] === undefined) return;
  if (isReleased) throw new Error(`${delegation.name} ${delegation.version} is released: its histories stay as they are`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, journey] of Object.entries(journeys))
    writeFileSync(`${folder}/${fileOf(name)}`, await record(delegation, rules, journey));
});

const whatToDo = isReleased
  ? 'This version is released: cases that run on it would be decided otherwise than before. Make a v2 instead.'
  : 'Not released yet: if the change is meant, record anew with `npm run histories` and look at the difference.';

describe('recorded histories', () => {
  test('there is one of every journey', () => {
    expect(readdirSync(folder).sort()).toEqual(Object.keys(journeys).map(fileOf).sort());
  });

  test.each(Object.keys(journeys))('%s: replays as recorded', (journey) => {
    const fault = replay(delegation, read(fileOf(journey)));
    expect(fault === null ? null : { ...fault, whatToDo }).toBeNull();
  });

  test('a recording is the same each time', async () => {
    const [name, journey] = Object.entries(journeys)[0]!;
    expect(await record(delegation, rules, journey)).toBe(await record(delegation, rules, journey));
    if (!isReleased) expect(await record(delegation, rules, journey)).toBe(read(fileOf(name)));
  });

  test('a step that comes to something else is named', () => {
    const text = read(fileOf(Object.keys(journeys)[0]!));
    const forged = text.replace('"amount":"120000000","dueOn":"2027-01-15"', '"amount":"120000001","dueOn":"2027-01-15"');
    expect(forged).not.toBe(text);
    expect(replay(delegation, forged)).toMatchObject({ event: 'submitCosting' });
  });
});
