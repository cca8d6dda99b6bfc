import { readFileSync } from 'node:fs';
import { explore, isReviewed } from '#explore';
import type { Rule } from '#machine';
import { projectFile } from '#platform';
import { delegation } from '../index.js';

/** By hand it is longer: `npm run explore -- delegation --places 5000`. */
test('what is found of a delegation was reviewed, and its scenarios play through', async () => {
  const stored = JSON.parse(readFileSync(projectFile(delegation.rules!), 'utf8')) as Rule[];
  const rules = Object.fromEntries(stored.map((rule) => [rule.id, rule]));
  const { findings, figures, seen } = await explore(delegation, { rules, places: 10 });
  const { reviewed = {} } = delegation.exploration!;
  // What a short search does not come to is no finding.
  const faults = findings.filter(({ kind }) =>
    ['promiseBroken', 'noWayOut', 'taskOfNobody', 'deadlineWithoutEffect'].includes(kind),
  );
  expect(faults.filter((finding) => !isReviewed(finding, reviewed)).map(({ id }) => id)).toEqual([]);
  expect(figures.undecided).toBeLessThan(figures.asked / 100);
  const deep = ['live.force.inForce', 'live.force.suspended', 'live.funding.curing', 'imposedWithoutResources', 'settling'];
  expect([...seen.states]).toEqual(expect.arrayContaining(deep));
}, 300_000);
