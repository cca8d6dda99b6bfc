import fc from 'fast-check';
import { delegation } from '../../workflows/delegation/v1/delegation.workflow.js';
import type { DelegationContext } from '../../workflows/delegation/v1/context.js';
import { amending } from './moves.js';
import { payloads } from './payloads.js';
import { Coverage, play, type See } from './play.js';
import { type Found, wayOut } from './way-out.js';

/** Runs of about 220 events each: 25 by default, some 5,500 events; `PROPERTY_RUNS=480` is about 100,000. */
const numRuns = Number(process.env['PROPERTY_RUNS'] ?? 25);
/** Printed with every failure; another one begins elsewhere. */
const seed = Number(process.env['PROPERTY_SEED'] ?? 20261124);
/** Seconds in which a failure is made smaller: `PROPERTY_SHRINK=60`. */
const shrinkFor = Number(process.env['PROPERTY_SHRINK'] ?? 0);

/** Only the order and number of moves shrinks: a throw means nothing in itself. */
const throws = fc.array(fc.noShrink(fc.nat({ max: 0x7fffffff })), { minLength: 150, maxLength: 350, size: 'max' });

/** The innermost states, as people would tell cases apart. */
const leaves = (states: readonly string[]): string =>
  states.filter((path) => !states.some((other) => other.startsWith(`${path}.`))).join(' ');

/** One case of each kind: by its states, its instrument, whether it was registered and has a term. */
const found = new Map<string, Found>();
const see: See = (step, now) => {
  const { instrument, existing, draft } = step.snapshot.context as DelegationContext;
  const registered = existing === null ? '' : ' registered';
  const key = `${instrument}${registered}${draft.termEnd === undefined ? ' without end' : ''}: ${leaves(step.states)}`;
  if (!step.isFinal && !found.has(key)) found.set(key, { step, now });
};

/** Where the proposer is still at its own desk: nothing binds the municipality, and nobody waits for it. */
const proposersDesk = ['drafting', 'legalityCheck', 'costing', 'consulting', 'readyToOffer', 'enacting'];

describe('random people', () => {
  test('can send every event', () => {
    expect(Object.keys(payloads).sort()).toEqual(Object.keys(delegation.events).sort());
  });

  test(
    'never bring a power into force unfunded, and break no other promise',
    () => {
      const coverage = new Coverage();
      const limits = shrinkFor > 0 ? { interruptAfterTimeLimit: shrinkFor * 1000 } : { endOnFailure: true };
      const property = fc.property(throws, (all) => void play(delegation, all, coverage, see));
      fc.assert(property, { seed, numRuns, ...limits });
      if (process.env['PROPERTY_REPORT'] !== undefined)
        process.stderr.write(`${coverage.report()}\n${found.size} kinds of cases\n`);
      const deep = ['live.force.inForce', 'live.force.suspended', 'live.funding.curing', 'imposedWithoutResources', 'settling'];
      expect([...coverage.states.keys()]).toEqual(expect.arrayContaining(deep));
    },
    30 * 60_000,
  );
});

describe('random people who amend', () => {
  test(
    'bring no terms into force by money that is not theirs, and are not hindered by money that is',
    () => {
      const coverage = new Coverage();
      const limits = shrinkFor > 0 ? { interruptAfterTimeLimit: shrinkFor * 1000 } : { endOnFailure: true };
      fc.assert(
        fc.property(throws, (all) => void play(delegation, all, coverage, see, amending)),
        { seed, numRuns, ...limits },
      );
      if (process.env['PROPERTY_REPORT'] !== undefined) process.stderr.write(`${coverage.report()}\n`);
      expect([...coverage.types.keys()]).toEqual(
        expect.arrayContaining(['applyAmendment', 'returnCosting', 'withdrawAmendment']),
      );
    },
    30 * 60_000,
  );
});

describe('every state before an end has a way out', () => {
  test('that does not need the recipient', () => {
    const stuck = [...found].filter(([, each]) => wayOut(delegation, each, 'proposer') === null).map(([key]) => key);
    expect(stuck).toEqual([]);
  });

  test('that does not need the proposer, finance and the treasury', () => {
    const bound = [...found].filter(([, { step }]) => !proposersDesk.includes(step.state));
    const stuck = bound.filter(([, each]) => wayOut(delegation, each, 'recipient') === null).map(([key]) => key);
    expect(stuck).toEqual([]);
    expect(bound.length).toBeGreaterThan(numRuns);
  });
});
