import {
  advance,
  houseImplementations,
  Refused,
  type Requirement,
  type Snapshot,
  startOfDay,
  validatePayload,
  type Workflow,
} from '#machine';
import { delegation } from '../../workflows/delegation/v1/delegation.workflow.js';
import { bodies, MachineDesk, storedRules } from '../journeys/machine-desk.js';
import { type Lacking, rows } from './requirement-cases.js';

const rules = storedRules();
const facts = { rules, calendar: { timeZone: 'Asia/Bishkek', approved: [], off: [], worked: [] } };

/** The workflow as it would be if somebody forgot one requirement of one event. */
function without(type: string, forgotten: Requirement): Workflow {
  const definition = delegation.events[type]!;
  const events = {
    ...delegation.events,
    [type]: { ...definition, requires: definition.requires.filter((each) => each !== forgotten) },
  };
  return { ...delegation, events, machine: delegation.machine.provide({ guards: houseImplementations(events).guards as never }) };
}

/** The reasons for which it is refused; none: it was taken. */
function refusedFor(workflow: Workflow, type: string, role: string, lacking: Lacking & { at: string }): string[] {
  const { delegation: played, person = role, payload = {}, at, forged = {} } = lacking;
  const [party, office] = role.split('.') as [keyof typeof bodies, string];
  const snapshot = JSON.parse(JSON.stringify(played.snapshot)) as Snapshot;
  const changed = { ...snapshot, context: { ...(snapshot.context as object), ...forged } };
  const actor = { person, body: bodies[party], office, basis: 'order' };
  try {
    advance(workflow, changed, { type, at, actor, payload: validatePayload(delegation.events[type]!.payload, payload), facts });
    return [];
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return error.reasons.map(({ code }) => code);
  }
}

const table = Object.entries(rows).flatMap(([type, { role, lacking }]) =>
  delegation.events[type]!.requires.map((requirement, index) => ({ type, role, index, requirement, lacking })),
);

describe('each requirement is needed', () => {
  test.each(table)('$type: requirement $index, $requirement.codes', async ({ type, role, requirement, lacking }) => {
    const code = Object.keys(lacking).find((each) => requirement.codes.includes(each));
    expect(requirement.codes).toContain(code);
    const desk = new MachineDesk(delegation, rules);
    const driven = await lacking[code!]!(desk);
    const at = startOfDay(driven.on ?? desk.today(), 'Asia/Bishkek');

    expect(refusedFor(delegation, type, role, { ...driven, at })).toEqual([code]);
    expect(refusedFor(without(type, requirement), type, role, { ...driven, at })).toEqual([]);
  });
});
