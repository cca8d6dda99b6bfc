import fc from 'fast-check';
import { delegation } from '../../workflows/delegation/v1/delegation.workflow.js';
import { Coverage, play } from './play.js';

/** Cases by hundreds of moves each: `PROPERTY_RUNS=1000` plays about 100,000 events. `PROPERTY_SEED` begins elsewhere. */
const numRuns = Number(process.env['PROPERTY_RUNS'] ?? 60);
const seed = Number(process.env['PROPERTY_SEED'] ?? 20261124);

/** Seconds in which a failure is made smaller: `PROPERTY_SHRINK=60`. */
const shrinkFor = Number(process.env['PROPERTY_SHRINK'] ?? 0);

/** Only the order and number of moves shrinks: a throw means nothing in itself. */
const throws = fc.array(fc.noShrink(fc.nat({ max: 0x7fffffff })), { minLength: 150, maxLength: 350, size: 'max' });

describe('random people', () => {
  test(
    'never bring a power into force unfunded, and break no other promise',
    () => {
      const coverage = new Coverage();
      const began = performance.now();
      fc.assert(
        fc.property(throws, (all) => {
          play(delegation, all, coverage);
        }),
        { seed, numRuns, endOnFailure: shrinkFor === 0, ...(shrinkFor > 0 && { interruptAfterTimeLimit: shrinkFor * 1000 }) },
      );
      const perSecond = Math.round((coverage.events / (performance.now() - began)) * 1000);
      if (process.env['PROPERTY_REPORT'] !== undefined) {
        const rows = (counts: Map<string, number>) => [...counts].sort().map(([name, count]) => `${name} ${count}`).join('\n');
        process.stderr.write(`${coverage.events} events, ${coverage.taken} taken, ${perSecond} a second, ${coverage.states.size} paths\n${rows(coverage.states)}\n\n${rows(coverage.types)}\n`);
      }
      expect([...coverage.states.keys()]).toEqual(
        expect.arrayContaining(['live.force.inForce', 'live.force.suspended', 'live.funding.curing', 'imposedWithoutResources', 'settling', 'closed']),
      );
    },
    15 * 60_000,
  );
});
