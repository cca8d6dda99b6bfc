import type { RuleView } from '#calendar';
import { leave } from '../../../../test/support/leave/leave.workflow.js';
import { dueBasis } from './due-basis.js';

const [task] = leave.tasks;
const rule = { id: leave.deadlines.answerDue!.rule, statutory: false } as RuleView;
const dated = { ...leave, tasks: [{ ...task!, due: { kind: 'date' as const, from: () => '2027-01-15' } }] };
const undated = { ...leave, tasks: [{ ...task!, due: undefined }] };

test.each([
  ['law says so', leave, [{ ...rule, statutory: true }], 'statutory'],
  ['a rule without an act recommends it', leave, [rule], 'recommended'],
  ['the case itself does', dated, [rule], 'own'],
  ['no date', undated, [rule], null],
])('%s', (_, workflow, rules, expected) => {
  expect(dueBasis(workflow as typeof leave, task!.name, rules)).toBe(expected);
});
