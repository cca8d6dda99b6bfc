import { delegation } from '../../workflows/delegation/v1/delegation.workflow.js';
import type { DelegationContext } from '../../workflows/delegation/v1/context.js';
import { Dice } from './dice.js';
import { Coverage, play } from './play.js';
import { type Found, wayOut } from './way-out.js';

const runs = Number(process.env['PROPERTY_RUNS'] ?? 12);
const seed = Number(process.env['PROPERTY_SEED'] ?? 20261124);

/** One case of each kind that random people brought about: by its states, its instrument, whether it was registered and has a term. */
function samples(): Map<string, Found> {
  const found = new Map<string, Found>();
  const dice = new Dice(seed);
  for (let run = 0; run < runs; run += 1) {
    const throws = Array.from({ length: 250 }, () => dice.below(0x7fffffff));
    play(delegation, throws, new Coverage(), (step, now) => {
      const { instrument, existing, draft } = step.snapshot.context as DelegationContext;
      const key = `${instrument}${existing === null ? '' : ' registered'}${draft.termEnd === undefined ? ' without end' : ''}: ${leaves(step.states)}`;
      if (!step.isFinal && !found.has(key)) found.set(key, { step, now });
    });
  }
  return found;
}

function leaves(states: readonly string[]): string {
  return states.filter((path) => !states.some((other) => other.startsWith(`${path}.`))).join(' ');
}

/** Where the proposer is still at its own desk: nothing binds the municipality, and nobody waits for it. */
const proposersDesk = ['drafting', 'legalityCheck', 'costing', 'consulting', 'readyToOffer', 'enacting'];

describe('every state before an end has a way out', () => {
  let found: Map<string, Found>;
  beforeAll(() => (found = samples()));

  test('that does not need the recipient', () => {
    const stuck = [...found].filter(([, each]) => wayOut(delegation, each, 'proposer') === null).map(([key]) => key);
    expect(stuck).toEqual([]);
  });

  test('that does not need the proposer, finance and the treasury', () => {
    const bound = [...found].filter(([, { step }]) => !proposersDesk.includes(step.state));
    const stuck = bound.filter(([, each]) => wayOut(delegation, each, 'recipient') === null).map(([key]) => key);
    expect(stuck).toEqual([]);
    expect(bound.length).toBeGreaterThan(runs * 5);
  });
});
