import { readFileSync } from 'node:fs';
import { projectFile } from '#platform';
import { delegation } from './index.js';

interface StoredRule {
  readonly id: string;
  readonly value: number;
  readonly unit: string;
  readonly statutory: boolean;
  readonly sourceAct: string | null;
  readonly note: Readonly<Record<string, string>>;
}

test('its rules, in three languages, none of them statutory', () => {
  const rules = JSON.parse(readFileSync(projectFile(delegation.rules!), 'utf8')) as StoredRule[];
  expect(rules.map(({ id, value, unit }) => `${id} ${value} ${unit}`).sort()).toEqual([
    'breach.answer 10 workingDays',
    'conciliation.length 15 workingDays',
    'conciliation.request 15 workingDays',
    'costing.reply 15 workingDays',
    'counterOffer.reply 15 workingDays',
    'cure 30 calendarDays',
    'evidence.due 30 calendarDays',
    'grace 10 workingDays',
    'kenesh.majority 50 percent',
    'kenesh.review 30 calendarDays',
    'publication.beforeEffect 14 calendarDays',
    'recosting.before 180 calendarDays',
    'repeated.count 2 count',
    'repeated.window 12 months',
    'report.due 15 calendarDays',
    'report.review 10 workingDays',
    'settlement 60 calendarDays',
    'signing 15 workingDays',
    'succession.review 60 calendarDays',
    'termination.notice 90 calendarDays',
    'unfundedYear 30 calendarDays',
  ]);
  for (const { id, note, statutory, sourceAct } of rules) {
    expect({ id, statutory, sourceAct }).toEqual({ id, statutory: false, sourceAct: null });
    expect(Object.values(note).filter((text) => text.trim() !== '')).toHaveLength(3);
  }
});
