import { type Facts, localDate, type Step } from '#machine';
import { projectFile } from '#platform';
import { readFileSync } from 'node:fs';
import { MachineDesk } from '../../../test/journeys/machine-desk.js';
import { journeys } from '../scenarios/journeys.js';
import type { DelegationContext } from './context.js';
import { delegation } from './delegation.workflow.js';
import { appropriated, costOf, transfersOf } from './money.js';

interface StoredRule {
  id: string;
  value: number;
  unit: Facts['rules'][string]['unit'];
  statutory: boolean;
}

const stored = JSON.parse(readFileSync(projectFile('workflows/delegation/rules.json'), 'utf8')) as StoredRule[];
const rules = Object.fromEntries(stored.map(({ id, value, unit, statutory }) => [id, { id, value, unit, statutory }]));

/** DELEGATION.md, invariants 1, 2 and 5, after every step of every journey. */
function invariants({ snapshot, states, isFinal }: Step, at: string): void {
  const context = snapshot.context as DelegationContext;
  const today = localDate(at, 'Asia/Bishkek');
  const year = Number(today.slice(0, 4));
  if (states.includes('live')) {
    const isShort = transfersOf(context).outstandingBy(today) > 0n;
    if (isShort) expect(states).not.toContain('live.funding.onSchedule');
    const cost = costOf(context, year);
    expect(states.includes('live.fiscalYear.awaitingAppropriation')).toBe(cost === null || appropriated(context, year) < cost);
  }
  if (!isFinal) expect(snapshot.deadlines.length + snapshot.tasks.length).toBeGreaterThan(0);
}

describe('at the machine', () => {
  test.each(Object.entries(journeys))('journey %s', async (_, play) => {
    await play(new MachineDesk(delegation, rules, invariants));
  });
});
