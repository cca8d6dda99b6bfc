import { advance, explain, type Facts, localDate, Refused, type Snapshot } from '#machine';
import type { Role } from '../scenarios/desk.js';
import { journeys } from '../scenarios/journeys.js';
import { bodies, MachineDesk, storedRules } from '../../../test/journeys/machine-desk.js';
import { termFrom, untilSigning } from '../scenarios/stages.js';
import { delegation } from './delegation.workflow.js';
import { payloadsOf, roles } from '../scenarios/payloads.js';

const term = termFrom('2027-01-01');

/** Every state there is, by its path. */
function pathsBelow(node: { states: object }, above = ''): string[] {
  return Object.entries(node.states as Record<string, { states: object }>).flatMap(([key, below]) => [
    `${above}${key}`,
    ...pathsBelow(below, `${above}${key}.`),
  ]);
}

/** What no journey leads through; the specs of their acts do. */
const beyondJourneys = ['live.amendment.underWay.enacting', 'live.dispute.open', 'unlawful'];

describe('what people read that they may do', () => {
  const facts: Facts = {
    documents: { ['e'.repeat(64)]: { mediaType: 'text/plain', size: 1 }, ['f'.repeat(64)]: { mediaType: 'text/plain', size: 1 } },
    rules: storedRules(),
    calendar: { timeZone: 'Asia/Bishkek', approved: [], off: [], worked: [] },
    power: { judicial: false, ownLocalMatter: false, holders: [bodies.ministry], listed: true },
    budgetLine: { year: 2027, recipient: bodies.municipality, free: '999999999999999' },
    payment: { recipient: bodies.municipality, paidOn: '2026-01-01', free: '999999999999999' },
    succession: { kind: 'merge', predecessors: [bodies.municipality], successors: [bodies.successor] },
  };

  function outcome(snapshot: Snapshot, at: string, role: Role, type: string): Refused | null {
    const [party, office] = role.split('.') as [keyof typeof bodies, string];
    const actor = { person: role, body: bodies[party], office, basis: 'order' };
    const payload = payloadsOf(snapshot.context, localDate(at, 'Asia/Bishkek'))[type];
    if (payload === undefined) throw new Error(`no payload of ${type}`);
    try {
      advance(delegation, JSON.parse(JSON.stringify(snapshot)), { type, at, actor, payload, facts });
      return null;
    } catch (error) {
      if (error instanceof Refused) return error;
      throw error;
    }
  }

  /** Every way in which the explanation of a state and what is then sent contradict each other. */
  function contradictions(snapshot: Snapshot, at: string, role: Role): string[] {
    const [party, office] = role.split('.') as [keyof typeof bodies, string];
    const offices = [{ id: role, body: bodies[party], office, basis: 'order' }];
    return explain(delegation, snapshot, { at, person: role, offices, facts }).flatMap((explained) => {
      const { type, accepted, entitled, allowed, reasons } = explained;
      if (!entitled) return [];
      const refused = outcome(snapshot, at, role, type);
      const needsPayload = delegation.events[type]!.requires.some((requirement) => requirement.needsPayload);
      const agrees = allowed
        ? refused === null || (needsPayload && refused.code === 'notAllowed')
        : refused !== null &&
          refused.code === (accepted ? 'notAllowed' : 'notAccepted') &&
          reasons.every((reason) => refused.reasons.some((each) => JSON.stringify(each) === JSON.stringify(reason)));
      return agrees ? [] : [`${type} by ${role}: explained ${JSON.stringify(explained)}, then ${refused ?? 'taken'}`];
    });
  }

  test.each(Object.entries(journeys))('is what happens when they do it, in every state of journey %s', async (_, play) => {
    const seen: { snapshot: Snapshot; at: string }[] = [];
    await play(new MachineDesk(delegation, storedRules(), ({ snapshot }, at) => seen.push({ snapshot, at })));
    expect(seen.flatMap(({ snapshot, at }) => roles.flatMap((role) => contradictions(snapshot, at, role)))).toEqual([]);
  });

  test('is not to sign again, once they have signed', async () => {
    const desk = new MachineDesk(delegation, storedRules());
    const power = await desk.open({ instrument: 'agreement' });
    await untilSigning(desk, power, term);
    const { termsHash } = (await power.see()).data;
    await power.send('ministry.signatory', 'signAsProposer', { termsHash });
    const offices = [{ id: 'o', body: bodies.ministry, office: 'signatory', basis: 'order' }];
    const asking = { at: '2026-10-01T04:00:00.000Z', person: 'ministry.signatory', offices, facts };
    const signing = explain(delegation, power.snapshot, asking).find(({ type }) => type === 'signAsProposer');
    expect(signing).toMatchObject({ accepted: true, entitled: true, allowed: false, reasons: [{ code: 'alreadySigned' }] });
  });

  test('was requested in every state, and for every event', async () => {
    const visited = new Set<string>();
    const desk = new MachineDesk(delegation, storedRules(), ({ states }) => states.forEach((state) => visited.add(state)));
    for (const play of Object.values(journeys)) await play(desk);
    const notVisited = pathsBelow(delegation.machine.root).filter((state) => !visited.has(state));
    expect(notVisited).toEqual(beyondJourneys);
    const { context } = (await desk.open({ instrument: 'law' })).snapshot;
    expect(Object.keys(payloadsOf(context, desk.today())).sort()).toEqual(Object.keys(delegation.events).sort());
  });
});
