import fc from 'fast-check';
import { delegation } from '../../workflows/delegation/v1/delegation.workflow.js';
import { amending } from './moves.js';
import { payloads } from './payloads.js';
import { Coverage, play } from './play.js';

/** Runs of about 220 events each: 25 by default, some 5,500 events; `PROPERTY_RUNS=480` is about 100,000. */
const numRuns = Number(process.env['PROPERTY_RUNS'] ?? 25);
/** Printed with every failure; another one begins elsewhere. */
const seed = Number(process.env['PROPERTY_SEED'] ?? 20261124);
/** Seconds in which a failure is made smaller: `PROPERTY_SHRINK=60`. */
const shrinkFor = Number(process.env['PROPERTY_SHRINK'] ?? 0);

/** Only the order and number of moves shrinks: a throw means nothing in itself. */
const throws = fc.array(fc.noShrink(fc.nat({ max: 0x7fffffff })), { minLength: 150, maxLength: 350, size: 'max' });

describe('random people', () => {
  test('can send every event', () => {
    expect(Object.keys(payloads).sort()).toEqual(Object.keys(delegation.events).sort());
  });

  test(
    'never bring a power into force unfunded, and break no other promise',
    () => {
      const coverage = new Coverage();
      const limits = shrinkFor > 0 ? { interruptAfterTimeLimit: shrinkFor * 1000 } : { endOnFailure: true };
      const property = fc.property(throws, (all) => void play(delegation, all, coverage));
      fc.assert(property, { seed, numRuns, ...limits });
      if (process.env['PROPERTY_REPORT'] !== undefined) process.stderr.write(`${coverage.report()}\n`);
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
        fc.property(throws, (all) => void play(delegation, all, coverage, amending)),
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
