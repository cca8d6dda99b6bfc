import { readFileSync } from 'node:fs';
import { explore } from '#explore';
import type { Rule } from '#machine';
import { projectFile } from '#platform';
import { delegation } from '../index.js';

/** By hand it is longer: `npm run explore -- delegation --places 5000`. */
test('a delegation leads from nowhere into a dead end, and its scenarios play through', async () => {
  const stored = JSON.parse(readFileSync(projectFile(delegation.rules!), 'utf8')) as Rule[];
  const rules = Object.fromEntries(stored.map((rule) => [rule.id, rule]));
  const { findings, figures, seen } = await explore(delegation, { rules, places: 60 });
  const faults = findings.filter(({ kind }) => ['promiseBroken', 'noWayOut', 'taskOfNobody', 'deadlineUnheard'].includes(kind));
  expect(faults.map(({ id }) => id)).toEqual([]);
  expect(figures.looked).toBeGreaterThanOrEqual(60);
  const deep = ['live.force.inForce', 'live.force.suspended', 'live.funding.curing', 'imposedWithoutResources', 'settling'];
  expect([...seen.states]).toEqual(expect.arrayContaining(deep));
});
