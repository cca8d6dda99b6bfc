import { IsIn } from 'class-validator';
import {
  accept,
  advance,
  type Facts,
  IsId,
  IsText,
  lintWorkflow,
  Refused,
  region,
  start,
  type State,
  type Text,
  type Texts,
  vocabulary,
  type WorkflowEvent,
} from '../index.js';

/** A bridge: the district asks, the ministry answers in time, and looks at it as long as it is open. */
interface BridgeContext {
  readonly district: string;
  readonly ministry: string | null;
  readonly askedOn: string;
  readonly answers: readonly string[];
  readonly isClosed: boolean;
}

class Request {
  @IsId() ministry!: string;
  @IsText(100) name!: string;
}
class Answer {
  @IsIn(['yes', 'no']) answer!: 'yes' | 'no';
  @IsId() engineer!: string;
}
interface Engineer {
  readonly grade: number;
}

const {
  act,
  condition,
  date,
  defineWorkflow,
  fact,
  must,
  notice,
  payloadMust,
  payloadRequirement,
  reason,
  recording,
  requirement,
  task,
  term,
} = vocabulary<BridgeContext, { engineer: Engineer | null }>()({
  parties: { district: ['drafter', 'signatory'], ministry: ['signatory', 'financier'] },
  rules: ['bridge.answer', 'bridge.grade'],
});

const gradeIsEnough = payloadRequirement<Answer, 'engineerUnknown' | 'gradeTooLow'>(
  ['engineerUnknown', 'gradeTooLow'],
  ({ event }) => {
    const { engineer } = event.facts;
    if (engineer === null) return [reason('engineerUnknown')];
    const least = event.facts.rules['bridge.grade']!.value;
    return engineer.grade >= least ? [] : [reason('gradeTooLow', { grade: String(engineer.grade) })];
  },
);

const ask = act('ask', { payload: Request, by: 'district.drafter' });
const answer = act('answer', {
  payload: Answer,
  by: 'ministry.signatory',
  reads: (_, payload) => ({ engineer: fact('engineer', payload.engineer) }),
  requires: [gradeIsEnough],
  record: ({ answers }, event) => ({ answers: [...answers, `${event.payload.answer} ${event.facts.engineer?.grade}`] }),
  notifies: [notice('answered', 'district.signatory')],
});
const close = act('close', {
  by: ['ministry.signatory', 'district.signatory'],
  requires: [must('notAnswered', ({ context }) => context.answers.length > 0)],
  record: () => ({ isClosed: true }),
});
const inspect = act('inspect', { by: 'ministry.financier', record: ({ answers }) => ({ answers: [...answers, 'inspected'] }) });
const isYes = condition<Answer>('isYes', ({ event }) => event.payload.answer === 'yes');
const isClosed = condition('isClosed', ({ context }) => context.isClosed);
const recordSilence = recording(
  'recordSilence',
  ({ answers }) => ({ answers: [...answers, 'silence'] }),
  notice('silent', 'district.signatory'),
);
const answerDue = term('answerDue', 'bridge.answer', ({ context }) => context.askedOn);
const yearEnd = date('yearEnd', ({ context }) => `${context.askedOn.slice(0, 4)}-12-31`);

const text = (name: string): Text => ({ ky: name, ru: name, en: name });
const textsOf = (...names: string[]): Record<string, Text> => Object.fromEntries(names.map((name) => [name, text(name)]));
const texts: Texts = {
  workflow: text('Bridge'),
  parties: textsOf('district', 'ministry'),
  states: textsOf('asked', 'open', 'open.watch', 'open.watch.quiet', 'open.watch.looked', 'open.traffic', 'closed', 'refused'),
  events: textsOf('start', 'answer', 'close', 'inspect'),
  fields: textsOf('ministry', 'name', 'answer', 'engineer'),
  deadlines: textsOf('answerDue', 'yearEnd'),
  tasks: textsOf('answer', 'look'),
  reasons: textsOf('engineerUnknown', 'gradeTooLow', 'notAnswered'),
  notices: textsOf('answered', 'silent', 'closed'),
};

/** What does not matter to what is tried. */
const common = {
  name: 'bridge',
  version: 'v1',
  start: ask,
  begin: () => ({}) as BridgeContext,
  initial: 'asked',
  attributes: () => ({ number: '', title: '' }),
  texts,
} as const;

const workflow = defineWorkflow({
  ...common,
  begin: (event) => ({
    district: event?.actor.body ?? '',
    ministry: event?.payload.ministry ?? null,
    askedOn: event?.at.slice(0, 10) ?? '',
    answers: [],
    isClosed: false,
  }),
  states: {
    asked: {
      on: accept(answer, { when: isYes, to: 'open' }, { to: 'refused', notifies: [notice('silent', 'district.drafter')] }),
      after: { deadline: answerDue, also: [recordSilence] },
      awaits: task(answer, { due: answerDue }),
    },
    open: {
      on: [[accept(close, { also: [notice('closed', 'district.drafter')] })]],
      beside: {
        watch: {
          within: region('quiet', {
            quiet: { on: accept(inspect, { to: 'looked' }), awaits: task(inspect, { name: 'look' }) },
            looked: { after: { deadline: yearEnd, to: 'quiet' } },
          }),
        },
        traffic: { always: { when: isClosed, to: 'closed' } },
      },
    },
    closed: { isFinal: true },
    refused: { isFinal: true },
  },
  parties: ({ district, ministry }) => ({ district, ministry: [ministry] }),
  attributes: () => ({ number: 'B-1', title: 'A bridge' }),
});

const district = '0193e000-0000-7000-8000-000000000001';
const ministry = '0193e000-0000-7000-8000-000000000002';
const rule = (id: string, value: number) => ({ id, value, unit: 'workingDays' as const, statutory: false });
const facts = (engineer: Engineer | null): Facts => ({
  rules: { 'bridge.answer': rule('bridge.answer', 5), 'bridge.grade': rule('bridge.grade', 3) },
  calendar: { timeZone: 'Asia/Bishkek', approved: [2026], off: [], worked: [] },
  engineer,
});
const event = (type: string, payload: unknown, body: string, engineer: Engineer | null = { grade: 4 }): WorkflowEvent => ({
  type,
  at: '2026-11-18T04:00:00.000Z',
  actor: { person: 'p', body, office: 'signatory', basis: 'b' },
  payload,
  facts: facts(engineer),
});
const begun = () => start(workflow, event('start', { ministry, name: 'Ala-Archa' }, district));
const yes = { answer: 'yes', engineer: '1' };

test('events, deadlines, tasks, rules and facts follow from the acts that stand in the states', () => {
  expect(lintWorkflow(workflow, ['bridge.answer', 'bridge.grade'])).toEqual([]);
  expect(Object.keys(workflow.events)).toEqual(['answer', 'close', 'inspect']);
  expect(workflow.events['close']!.by).toEqual([
    { party: 'ministry', office: 'signatory' },
    { party: 'district', office: 'signatory' },
  ]);
  expect(Object.keys(workflow.deadlines)).toEqual(['answerDue', 'yearEnd']);
  expect(workflow.rules).toEqual(['bridge.grade']);
  expect(workflow.tasks.map(({ name, state, party, event: type, due }) => [name, state, party, type, due])).toEqual([
    ['answer', 'asked', 'ministry', 'answer', 'answerDue'],
    ['look', 'open.watch.quiet', 'ministry', 'inspect', undefined],
  ]);
  const asked = { context: {}, type: 'answer', payload: yes };
  expect(workflow.facts(asked)).toEqual({ engineer: { source: 'engineer', key: '1' } });
  expect(workflow.facts({ ...asked, type: 'deadline' })).toEqual({});
  expect([workflow.ledger({}), workflow.allocations({}), workflow.shownState(['open', 'open.watch'])]).toEqual([[], [], 'open']);
});

test('what has to hold does, or gives its figures', () => {
  const enough = must('notAnswered', ({ context }) => context.answers.length > 1 || { answers: `${context.answers.length}` });
  const asked = (...answers: string[]) => enough.check({ context: { answers }, event: {} as WorkflowEvent });
  expect([enough.codes, asked('yes', 'no')]).toEqual([['notAnswered'], []]);
  expect(asked('yes')).toEqual([{ code: 'notAnswered', params: { answers: '1' } }]);
  expect(must('notAnswered', () => false).check({ context: {}, event: {} as WorkflowEvent })).toEqual([
    { code: 'notAnswered', params: {} },
  ]);
});

test('a case begins, and its parties are those that it names', () => {
  const { state, parties, awaited, pending } = begun();
  expect([state, parties.map(({ party, body }) => [party, body])]).toEqual([
    'asked',
    [
      ['district', district],
      ['ministry', ministry],
    ],
  ]);
  expect([awaited.map(({ name }) => name), pending.map(({ name, dueOn }) => [name, dueOn])]).toEqual([
    ['answer'],
    [['answerDue', '2026-11-25']],
  ]);
});

test('an act records, leads by the first branch that holds, and notifies whom the branch or the act says', () => {
  const open = advance(workflow, begun().snapshot, event('answer', yes, ministry));
  expect([open.state, (open.snapshot.context as BridgeContext).answers]).toEqual(['open', ['yes 4']]);
  expect(open.effects).toEqual([
    { kind: 'notify', template: 'answered', to: [{ party: 'district', office: 'signatory', body: district }] },
  ]);
  const refused = advance(workflow, begun().snapshot, event('answer', { ...yes, answer: 'no' }, ministry));
  expect([refused.state, refused.isFinal]).toEqual(['refused', true]);
  expect(refused.effects).toMatchObject([{ template: 'silent', to: [{ office: 'drafter' }] }]);
});

test('requirements read the facts of their act, and give declared reasons with figures', () => {
  const answered = (engineer: Engineer | null) => () =>
    advance(workflow, begun().snapshot, event('answer', yes, ministry, engineer));
  expect(answered(null)).toThrow(new Refused('notAllowed', [reason('engineerUnknown')]));
  expect(answered({ grade: 2 })).toThrow(new Refused('notAllowed', [reason('gradeTooLow', { grade: '2' })]));
});

test('time and conditions move by themselves: a recording notifies, a state within moves, a stage is left for another', () => {
  const { snapshot, pending } = begun();
  const { from, dueAt } = pending[0]!;
  const late = { ...event('deadline', { name: 'answerDue', from }, ministry), at: dueAt };
  const silent = advance(workflow, snapshot, late);
  expect([silent.state, silent.effects]).toMatchObject(['asked', [{ template: 'silent' }]]);
  const open = advance(workflow, silent.snapshot, event('answer', yes, ministry));
  const looked = advance(workflow, open.snapshot, event('inspect', {}, ministry));
  expect(looked.states).toContain('open.watch.looked');
  const closed = advance(workflow, looked.snapshot, event('close', {}, ministry));
  expect([closed.state, closed.effects.map((each) => 'template' in each && each.template)]).toEqual(['closed', ['closed']]);
});

test('two things of one name, and an act accepted twice, are faults of the program', () => {
  const other = act('answer', { by: 'ministry.signatory' });
  const declare = (asked: State<'asked'>) => () =>
    defineWorkflow({ ...common, states: { asked }, parties: () => ({ district: null, ministry: null }) });
  expect(declare({ on: [accept(answer), accept(answer)] })).toThrow('state asked: it accepts answer twice');
  expect(declare({ on: [accept(answer), accept(other)] })).toThrow();
  expect(declare({ on: accept(answer), within: region('first', { first: { on: accept(other) } }) })).toThrow(
    'answer is declared twice',
  );
  expect(() => task(close)).toThrow('task close: 2 offices may close: say by whom');
});

test('acts stand in the order that is given, tasks in that of the words', () => {
  const parts = {
    ...common,
    states: { asked: { on: [close, answer] } },
    parties: () => ({ district: null, ministry: null }),
  } as const;
  expect(Object.keys(defineWorkflow(parts).events)).toEqual(['close', 'answer']);
  expect(Object.keys(defineWorkflow({ ...parts, acts: [answer, [close]] }).events)).toEqual(['answer', 'close']);
  expect(() => defineWorkflow({ ...parts, acts: [answer] })).toThrow('act close does not stand in the order of acts');
  expect(() => defineWorkflow({ ...parts, acts: [answer, close, inspect] })).toThrow('act inspect does not stand');
  const ordered = (...tasks: string[]) => {
    const words = vocabulary<BridgeContext>()({ parties: { ministry: ['financier'] }, rules: [], tasks });
    const look = words.act('look', { by: 'ministry.financier' });
    const states = { asked: { on: look, awaits: [words.task(look, { name: 'one' }), words.task(look, { name: 'other' })] } };
    const { tasks: found } = words.defineWorkflow({ ...common, start: ask, states, parties: () => ({ ministry: null }) });
    return found.map(({ name }) => name);
  };
  expect(ordered('other', 'one')).toEqual(['other', 'one']);
  expect(() => ordered('other')).toThrow('task one does not stand in the order of tasks');
  expect(() => ordered('other', 'one', 'none')).toThrow('task none does not stand');
});

test('a branch may record something else than its act; a state leads to the nearest of a name', () => {
  const recordRush = recording('recordRush', () => ({ answers: ['rush'] }));
  const inner = region('asked', { asked: { on: accept(answer, { records: recordRush, to: 'open' }) }, open: {} });
  const nested = defineWorkflow({
    ...common,
    begin: (event) => ({ ...(begun().snapshot.context as BridgeContext), district: event?.actor.body ?? '' }),
    states: { asked: { within: inner, on: accept(close, { to: 'open' }) }, open: {} },
    parties: ({ district: asking, ministry: asked }) => ({ district: asking, ministry: asked }),
  });
  const first = start(nested, event('start', { ministry, name: 'Ala-Archa' }, district));
  const rushed = advance(nested, first.snapshot, event('answer', yes, ministry));
  expect([rushed.states, (rushed.snapshot.context as BridgeContext).answers]).toEqual([['asked', 'asked.open'], ['rush']]);
  expect(advance(nested, rushed.snapshot, event('close', {}, ministry)).states).toEqual(['open']);
});

test('an explanation reads the facts that need no payload', () => {
  const both = act('both', {
    payload: Answer,
    by: 'ministry.signatory',
    reads: ({ ministry: id }, { engineer }) => ({ engineer: fact('engineer', engineer ?? id) }),
  });
  const explained = (read: typeof both) =>
    defineWorkflow({ ...common, states: { asked: { on: read } }, parties: () => ({ district: null, ministry: null }) }).facts({
      context: { ministry: '7' },
      type: 'explain',
      payload: undefined,
    });
  expect(explained(both)).toEqual({ engineer: { source: 'engineer', key: '7' } });
});

test('an explanation reads no fact that a case begins with: it may use something up', () => {
  const reads = () => ({ engineer: fact('engineer', 'the next one') });
  const begin = act('ask', { payload: Request, by: 'district.drafter', reads });
  const register = act('register', { payload: Request, by: 'ministry.signatory', reads });
  const { facts } = defineWorkflow({
    ...common,
    start: begin,
    starts: [register],
    states: { asked: { on: register } },
    parties: () => ({ district: null, ministry: null }),
  });
  expect(facts({ context: { ministry: '7' }, type: 'explain', payload: undefined })).toEqual({});
  expect(Object.keys(facts({ context: null, type: 'start', payload: {} }))).toEqual(['engineer']);
});

/** What the compiler refuses; none of it is run. */
export const refusedByTheCompiler = () => {
  // @ts-expect-error there is no such office
  act('wrong', { by: 'ministry.lawyer' });
  // @ts-expect-error there is no such party
  notice('answered', 'region.signatory');
  // @ts-expect-error there is no such rule
  term('answerDue', 'bridge.asnwer', () => null);
  // @ts-expect-error the context has no such property
  act('wrong', { by: 'ministry.signatory', record: () => ({ anwsers: [] }) });
  // @ts-expect-error the payload has no such property
  act('wrong', { payload: Answer, by: 'ministry.signatory', record: (_, { payload }) => ({ askedOn: payload.anwser }) });
  // @ts-expect-error the requirement reads a payload that this act has not
  act('wrong', { payload: Request, by: 'ministry.signatory', requires: [gradeIsEnough] });
  // @ts-expect-error no act reads a fact of this name
  act('wrong', { payload: Answer, by: 'ministry.signatory', reads: () => ({ enginer: fact('engineer', null) }) });
  // @ts-expect-error a reason that is not declared
  requirement(['notAnswered'], () => [reason('notAnsered')]);
  // @ts-expect-error the act says nothing of an answer
  payloadMust<Answer>('gradeTooLow', ({ event: { payload } }) => payload.anwser === 'yes');
  // @ts-expect-error figures are texts
  must('notAnswered', ({ context }) => context.isClosed || { answers: context.answers.length });
  defineWorkflow({
    ...common,
    states: { asked: {} },
    parties: () => ({ district: null, ministry: null }),
    // @ts-expect-error a case begins with no such payload
    begin: (event) => ({ ...({} as BridgeContext), ministry: event?.payload.minister ?? null }),
  });
  // @ts-expect-error a region begins with one of its states
  region('quite', { quiet: {} });
  // @ts-expect-error the condition reads a payload that this act has not
  accept(inspect, { when: isYes });
  defineWorkflow({
    ...common,
    // @ts-expect-error there is no such state beside, nor beside one that it is in
    states: { asked: { within: region('quiet', { quiet: { on: accept(inspect, { to: 'loked' }) }, looked: {} }) }, closed: {} },
    // @ts-expect-error a party is left out
    parties: () => ({ district: null }),
  });
};
