import { leave } from '../../../test/support/leave/leave.workflow.js';
import {
  advance,
  type Calendar,
  clockActor,
  type DateChange,
  deadlineEvent,
  type Facts,
  operationEvent,
  recompute,
  recomputeOperation,
  type Snapshot,
  start,
  type WorkflowEvent,
} from './index.js';

const calendar: Calendar = { timeZone: 'Asia/Bishkek', approved: [2026], off: ['2026-03-21'], worked: [] };
const facts = (value = 3, off: readonly string[] = [], approved: readonly number[] = [2026]): Facts => ({
  rules: { 'leave.answer': { id: 'leave.answer', value, unit: 'workingDays', statutory: false } },
  calendar: { ...calendar, approved, off: [...calendar.off, ...off] },
});
const applicant = { person: 'p1', body: 'b1', office: 'drafter', basis: 'order 1' };
const operator = { person: 'p9', body: 'b9', office: 'operator', basis: 'order 9' };
const reloaded = (snapshot: Snapshot): Snapshot => JSON.parse(JSON.stringify(snapshot)) as Snapshot;

const asked = (): Snapshot => {
  const payload = { employee: 'e', employer: 'b2', firstDay: '2026-03-20', days: 5 };
  const at = '2026-03-02T04:00:00.000Z';
  return reloaded(start(leave, { type: 'start', at, actor: applicant, payload, facts: facts() }).snapshot);
};
const operation = (present: Facts, changes: readonly DateChange[] = [], at = '2026-03-03T04:00:00.000Z'): WorkflowEvent => ({
  type: operationEvent,
  at,
  actor: operator,
  payload: { operation: recomputeOperation, reason: 'decree', details: { recomputation: 'r', changes } },
  facts: present,
});
const moved: DateChange[] = [
  {
    kind: 'deadline',
    name: 'answerDue',
    from: '2026-03-05',
    to: '2026-03-06',
    wasProvisional: false,
    isProvisional: false,
  },
  { kind: 'task', name: 'answerRequest', body: 'b2', from: '2026-03-05', to: '2026-03-06' },
];

test('a new day off moves the deadlines counted over it and their tasks, and nothing else of the case', () => {
  const before = asked();
  const { step, changes } = recompute(leave, before, operation(facts(3, ['2026-03-04'])));
  expect(changes).toEqual(moved);
  expect(step.effects).toEqual([
    { kind: 'notify', template: 'datesMoved', to: [{ party: 'employer', office: 'signatory', body: 'b2' }] },
  ]);
  expect(step).toMatchObject({ state: 'asked', ledger: [], allocations: [], deadlines: { clear: [] } });
  expect(step.deadlines.set).toMatchObject([{ name: 'answerDue', from: '2026-03-02', dueOn: '2026-03-06' }]);
  const { deadlines, tasks, ...rest } = step.snapshot;
  const { deadlines: oldDeadlines, tasks: oldTasks, ...old } = before;
  expect(rest).toEqual(old);
  expect([deadlines.length, tasks.length]).toEqual([oldDeadlines.length, oldTasks.length]);
});

test('what was counted over other days does not change', () => {
  expect(recompute(leave, asked(), operation(facts(3, ['2026-03-06']))).changes).toEqual([]);
  expect(recompute(leave, asked(), operation(facts())).changes).toEqual([]);
});

test('a changed rule moves it, and a calendar that is not approved any more makes it provisional', () => {
  const earlier = recompute(leave, asked(), operation(facts(1)));
  expect(earlier.changes).toMatchObject([{ from: '2026-03-05', to: '2026-03-03' }, { to: '2026-03-03' }]);
  const { step, changes: doubted } = recompute(leave, asked(), operation(facts(3, [], [])));
  expect(step.effects).toEqual([]);
  expect(doubted).toMatchObject([{ from: '2026-03-05', to: '2026-03-05', wasProvisional: false, isProvisional: true }]);
});

test('the step is that of its record, which says what it changes; one that says anything else is refused', () => {
  const present = facts(3, ['2026-03-04']);
  const { step } = recompute(leave, asked(), operation(present));
  expect(advance(leave, asked(), operation(present, moved)).snapshot).toEqual(step.snapshot);
  for (const wrong of [[], moved.slice(1), [{ ...moved[0]!, to: '2026-03-09' }, moved[1]!]])
    expect(() => advance(leave, asked(), operation(present, wrong))).toThrow('changesDiffer');
});

test('any other operation leaves every due date as it is', () => {
  const payload = { operation: 'correct', reason: 'typo', details: {} };
  const step = advance(leave, asked(), { ...operation(facts(9)), payload });
  expect([step.snapshot, step.deadlines]).toEqual([asked(), { set: [], clear: [] }]);
});

describe('a deadline', () => {
  const firing = (present: Facts, at: string): WorkflowEvent => ({
    type: deadlineEvent,
    at,
    actor: clockActor,
    payload: { name: 'answerDue', from: '2026-03-02' },
    facts: present,
  });

  test('that is moved into the past fires at once by its ordinary way', () => {
    const at = '2026-03-04T04:00:00.000Z';
    const { snapshot } = recompute(leave, asked(), operation(facts(1), [], at)).step;
    const fired = advance(leave, reloaded(snapshot), firing(facts(1), at));
    expect(fired.snapshot.context.remindedTimes).toBe(1);
    expect(fired.pending).toEqual([]);
  });

  test('that has fired is not set again, whatever its date would be now; its task shows the new one', () => {
    const fired = reloaded(advance(leave, asked(), firing(facts(), '2026-03-06T04:00:00.000Z')).snapshot);
    const { step, changes } = recompute(leave, fired, operation(facts(20), [], '2026-03-06T05:00:00.000Z'));
    expect([step.pending, step.deadlines.set]).toEqual([[], []]);
    expect(changes).toEqual([{ kind: 'task', name: 'answerRequest', body: 'b2', from: '2026-03-05', to: '2026-03-30' }]);
  });

  test('of a case that has ended is not there', () => {
    const refusal = { type: 'refuse', actor: { ...operator, office: 'signatory' }, payload: { reasonText: 'no' } };
    const ended = advance(leave, asked(), { ...operation(facts()), ...refusal });
    expect(recompute(leave, reloaded(ended.snapshot), operation(facts(9))).changes).toEqual([]);
  });
});
