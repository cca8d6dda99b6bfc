import { leave } from '../../../test/support/leave/leave.workflow.js';
import {
  advance,
  clockActor,
  deadlineEvent,
  explain,
  type Facts,
  lintWorkflow,
  Refused,
  type Snapshot,
  start,
  type Step,
  type WorkflowEvent,
} from './index.js';

const facts: Facts = {
  rules: { 'leave.answer': { id: 'leave.answer', value: 3, unit: 'workingDays', statutory: false } },
  calendar: { timeZone: 'Asia/Bishkek', approved: [2026], off: ['2026-03-21'], worked: [] },
};
const applicant = { person: 'p1', body: 'b1', office: 'drafter', basis: 'order 1' };
const employer = { person: 'p2', body: 'b2', office: 'signatory', basis: 'order 2' };
const event = (
  type: string,
  actor = employer as WorkflowEvent['actor'],
  payload: unknown = {},
  at = '2026-03-03T04:00:00.000Z',
): WorkflowEvent => ({
  type,
  at,
  actor,
  payload,
  facts,
});
const asked = (): Step =>
  start(
    leave,
    event('start', applicant, { employee: 'e', employer: 'b2', firstDay: '2026-03-10', days: 5 }, '2026-03-02T04:00:00.000Z'),
  );
const reloaded = (snapshot: Snapshot): Snapshot => JSON.parse(JSON.stringify(snapshot)) as Snapshot;
const refusal = (act: () => unknown): Refused => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refused) return error;
    throw error;
  }
  throw new Error('was not refused');
};

describe('a step', () => {
  test('changes no row for the order of names in which the database gives a snapshot back', () => {
    const reordered = JSON.parse(
      JSON.stringify(asked().snapshot, (_, value) =>
        value !== null && typeof value === 'object' && !Array.isArray(value)
          ? Object.fromEntries(Object.entries(value).reverse())
          : value,
      ),
    ) as Snapshot;
    const step = advance(leave, reordered, event('approve'));
    expect(step).toEqual(advance(leave, asked().snapshot, event('approve')));
  });

  test('starts with its state, task, deadline and notice', () => {
    const step = asked();
    expect(step.state).toBe('asked');
    expect(step.deadlines.set).toEqual([
      {
        name: 'answerDue',
        from: '2026-03-02',
        dueOn: '2026-03-05',
        dueAt: '2026-03-05T18:00:00.000Z',
        provisional: false,
        rule: 'leave.answer',
        basis: 'recommended',
      },
    ]);
    expect(step.tasks.open).toEqual([
      {
        name: 'answerRequest',
        body: 'b2',
        event: 'approve',
        party: 'employer',
        office: 'signatory',
        dueOn: '2026-03-05',
        dueAt: '2026-03-05T18:00:00.000Z',
      },
    ]);
    expect(step.effects).toEqual([
      { kind: 'notify', template: 'asked', to: [{ party: 'employer', office: 'signatory', body: 'b2' }] },
    ]);
  });

  test('carries only what changed: money, shares, tasks, deadlines', () => {
    const step = advance(leave, reloaded(asked().snapshot), event('approve'));
    expect(step.states).toEqual(['away']);
    expect(step.ledger).toEqual([{ kind: 'spent', period: '2026', source: 'leave', dueOn: null, amount: '5' }]);
    expect(step.allocations).toEqual([{ kind: 'allowance', id: 'b1', amount: '5' }]);
    expect(step.tasks).toEqual({ open: [], close: [{ name: 'answerRequest', body: 'b2' }] });
    expect(step.deadlines.clear).toEqual(['answerDue']);
    expect(step.deadlines.set.map(({ name, dueAt }) => [name, dueAt])).toEqual([['returnDay', '2026-03-09T18:00:00.000Z']]);
  });

  test('is the same from a snapshot reloaded from JSON', () => {
    const first = asked();
    expect(advance(leave, reloaded(first.snapshot), event('approve'))).toEqual(advance(leave, first.snapshot, event('approve')));
  });

  test('refuses an event that this state does not accept, and one that does not exist', () => {
    const away = advance(leave, asked().snapshot, event('approve')).snapshot;
    expect(refusal(() => advance(leave, away, event('approve'))).code).toBe('notAccepted');
    expect(refusal(() => advance(leave, away, event('xstate.after.returnDay.leave.away'))).code).toBe('notAccepted');
  });

  test('refuses with every unmet requirement and its figures', () => {
    expect(refusal(() => advance(leave, asked().snapshot, event('approve', { ...employer, person: 'p1' }))).reasons).toEqual([
      { code: 'ownRequest', params: {} },
    ]);
    const late = event('start', applicant, { employee: 'e', employer: 'b2', firstDay: '2026-03-01', days: 5 });
    expect(refusal(() => start(leave, late)).reasons).toEqual([{ code: 'firstDayPast', params: { firstDay: '2026-03-01' } }]);
  });
});

describe('a deadline', () => {
  const firing = (snapshot: Snapshot, name: string, from: string, at: string): Step =>
    advance(leave, snapshot, { type: deadlineEvent, at, actor: clockActor, payload: { name, from }, facts });

  test('fires once for its date; the task stays, overdue, with its due date', () => {
    const step = firing(asked().snapshot, 'answerDue', '2026-03-02', '2026-03-05T18:00:00.000Z');
    expect(step.snapshot.context.remindedTimes).toBe(1);
    expect(step.snapshot.rung).toEqual({ answerDue: '2026-03-02' });
    expect(step.deadlines).toEqual({ set: [], clear: ['answerDue'] });
    expect(step.snapshot.tasks.map(({ dueOn }) => dueOn)).toEqual(['2026-03-05']);
    expect(refusal(() => firing(step.snapshot, 'answerDue', '2026-03-02', '2026-03-06T18:00:00.000Z')).code).toBe('deadlineGone');
  });

  test('does not fire before its time', () => {
    expect(refusal(() => firing(asked().snapshot, 'answerDue', '2026-03-02', '2026-03-05T17:59:59.999Z')).code).toBe(
      'deadlineGone',
    );
  });

  test('that ends the case leaves nothing pending', () => {
    const away = advance(leave, asked().snapshot, event('approve')).snapshot;
    const step = firing(away, 'returnDay', '2026-03-10', '2026-03-09T18:00:00.000Z');
    expect(step.isFinal).toBe(true);
    expect(step.snapshot.deadlines).toEqual([]);
    expect(refusal(() => advance(leave, step.snapshot, event('cancel', applicant))).code).toBe('notAccepted');
  });
});

describe('explain', () => {
  const offices = [{ id: 'o2', body: 'b2', office: 'signatory', basis: 'order 2' }];

  test('says for every event whether it is accepted, allowed, and why not', () => {
    const answers = explain(leave, asked().snapshot, { at: '2026-03-03T04:00:00.000Z', person: 'p1', offices, facts });
    expect(answers.map(({ type, accepted, allowed }) => [type, accepted, allowed])).toEqual([
      ['approve', true, false],
      ['refuse', true, true],
      ['cancel', true, false],
      ['callBack', false, false],
      ['letGo', false, false],
    ]);
    expect(answers[0]!.reasons).toEqual([{ code: 'ownRequest', params: {} }]);
    expect(answers[2]!.reasons).toEqual([{ code: 'officeNotEntitled', params: { entitled: 'applicant.drafter' } }]);
  });
});

test('the lint finds nothing in a sound workflow and names each fault of a broken one', () => {
  expect(lintWorkflow(leave, ['leave.answer'])).toEqual([]);
  const broken = {
    ...leave,
    deadlines: {},
    texts: { ...leave.texts, states: {}, reasons: {} },
    events: { approve: leave.events['approve']! },
  };
  const faults = lintWorkflow(broken, []);
  for (const part of [
    'event is not defined',
    'deadline answerDue has no rule',
    'state asked has no text in ky',
    'reason ownRequest has no text in ru',
  ]) {
    expect(faults.join('\n')).toContain(part);
  }
});
