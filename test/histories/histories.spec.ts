import type { ScenarioDesk, Workflow, WorkflowPackage } from '#machine';
import { packages } from '#workflows';
import { type MachineCase, MachineDesk, storedRules } from '../journeys/machine-desk.js';
import { declarationOf } from './declared.js';
import { type Difference, replay, type See, type Sent, written } from './history.js';
import { declarationFile, HistoryFolder } from './history-folder.js';
import { namesOf, partsOf } from './parts.js';
import { versions } from './versions.js';

/** `A: to its end by mutual consent, settled and closed` → `a-to-its-end-by-mutual-consent-settled-and-closed.jsonl`. */
const fileOf = (journey: string): string => `${journey.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.jsonl`;

/** A journey as it goes at the machine. */
async function record(
  { rules }: WorkflowPackage,
  workflow: Workflow,
  journey: (desk: ScenarioDesk) => Promise<void>,
): Promise<string> {
  const cases: MachineCase[] = [];
  const sent: Sent[] = [];
  const desk = new MachineDesk(workflow, storedRules(rules), undefined, (event, asked, played) => {
    if (!cases.includes(played)) cases.push(played);
    sent.push({ case: cases.indexOf(played), event, asked });
  });
  await journey(desk as ScenarioDesk);
  return written(workflow, sent);
}

const journeysOf = ({ scenarios }: WorkflowPackage) => Object.entries(scenarios?.journeys ?? {});

/** `npm run histories` records all journeys anew; of a frozen version they stay as they are. */
beforeAll(async () => {
  if (process.env['RECORD_HISTORIES'] === undefined) return;
  for (const [, workflow, itsPackage] of versions) {
    const folder = new HistoryFolder(workflow);
    if (folder.isFrozen) continue;
    const texts = new Map([[declarationFile, declarationOf(workflow)]]);
    for (const [name, journey] of journeysOf(itsPackage)) texts.set(fileOf(name), await record(itsPackage, workflow, journey));
    folder.record(texts, (file) => !file.startsWith('random-'));
  }
});

describe.each(versions)('%s', (_, workflow, itsPackage) => {
  const folder = new HistoryFolder(workflow);
  const seen = new Set<string>();
  const whatToDo = folder.isFrozen
    ? 'This version is released: cases that run on it would be decided otherwise than before. Make another version instead.'
    : 'Not released yet: if the change is intended, record anew with `npm run histories` and look at the difference.';
  const see: See = (outcome, type) => namesOf(outcome, type).forEach((name) => seen.add(name));
  const blame = (fault: Difference | null): object | null => fault && { ...fault, whatToDo };

  // Those of a workflow that is recorded for the first time are not there yet.
  const files = folder.isFrozen ? [] : journeysOf(itsPackage).map(([name]) => fileOf(name));

  test('each journey is recorded, of a frozen version those that there were', () => {
    expect(folder.files()).toEqual(expect.arrayContaining([declarationFile, ...files]));
  });

  test('declares what it declared', () => {
    const lines = (text: string) => text.split('\n');
    expect([whatToDo, ...lines(declarationOf(workflow))]).toEqual([whatToDo, ...lines(folder.read(declarationFile))]);
  });

  const all = new Set([...folder.files(), ...files]);
  test.each([...all].filter((file) => file !== declarationFile))('%s replays as recorded', (file) => {
    expect(blame(replay(workflow, folder.read(file), see))).toBeNull();
  });

  /** Of who acted for both sides, and of what only facts lead to that no country has, little is recorded. */
  test('most of what it is made of is seen in some history', () => {
    const parts = partsOf(workflow);
    const unseen = parts.filter((alternatives) => !alternatives.some((each) => seen.has(each)));
    expect(parts.length).toBeGreaterThan(0);
    expect(unseen.slice(Math.floor(parts.length * 0.15))).toEqual([]);
  });
});

test.each(packages)('$name: a journey of its newest version is recorded the same each time', async (each) => {
  const workflow = each.versions.at(-1)!;
  const folder = new HistoryFolder(workflow);
  const [name, journey] = journeysOf(each)[0]!;
  const text = await record(each, workflow, journey);
  expect(await record(each, workflow, journey)).toBe(text);
  if (!folder.isFrozen) expect(text).toBe(folder.read(fileOf(name)));
});
