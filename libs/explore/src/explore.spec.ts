import {
  accept,
  type Act,
  addDays,
  type Facts,
  type Text,
  type Texts,
  vocabulary,
  type Workflow,
  type WorkflowPackage,
} from '#machine';
import { roadPackage, surveyPackage } from '../../../test/support/road/road.package.js';
import { explore, type Explored } from './explore.js';
import { isReviewed, outdated } from './finding.js';

const rules: Facts['rules'] = {
  'road.answer': { id: 'road.answer', value: 10, unit: 'workingDays', statutory: false },
};
const text = (en: string): Text => ({ ky: en, ru: en, en });

interface Context {
  readonly office: string;
  readonly begun: string;
  readonly isNoted?: true;
}
const words = vocabulary<Context>()({ parties: { office: ['clerk'], applicant: ['head'], judge: ['judge'] }, rules: [] });
const { act, date, defineWorkflow, must, task } = words;
const begin = act('start', { by: 'office.clerk' });
const note = act('note', { by: 'office.clerk', record: () => ({ isNoted: true }) });
const ask = act('ask', { by: 'office.clerk' });
const recall = act('recall', { by: 'office.clerk' });
const grant = act('grant', { by: 'applicant.head' });
const expires = { deadline: date('expires', ({ context }) => addDays(context.begun, 30)), to: 'done' } as const;
const done = { isFinal: true } as const;

interface Faulty {
  readonly states: Parameters<typeof defineWorkflow>[0]['states'];
  readonly acts?: readonly Act[];
  readonly texts?: Partial<Texts>;
  /** Acts of the clerk in a scenario that takes a detour. */
  readonly detour?: readonly string[];
}

const named = (names: readonly string[]): Record<string, Text> => Object.fromEntries(names.map((name) => [name, text(name)]));

/** A small permit that expires, sound but for what its states break. Its texts are those of what it has. */
function permit({ states, acts = [], texts = {}, detour = [] }: Faulty): WorkflowPackage {
  const workflow = defineWorkflow({
    name: 'permit',
    version: 'v1',
    start: begin,
    begin: (event) => ({ office: event?.actor.body ?? '', begun: event?.at.slice(0, 10) ?? '' }),
    initial: 'open',
    states,
    parties: ({ office }) => ({ office, applicant: 'applicant', judge: undefined }),
    attributes: () => ({ number: '1', title: 'Permit' }),
    texts: {
      workflow: text('Permit'),
      parties: { office: text('Office'), applicant: text('Applicant'), judge: text('Judge') },
      states: named(Object.keys(states)),
      events: named(['start', 'note', ...acts.map(({ name }) => name)]),
      fields: {},
      deadlines: named(['expires']),
      tasks: {},
      reasons: {},
      notices: {},
      ...texts,
    },
  }) as Workflow;
  const journeys: NonNullable<WorkflowPackage['scenarios']>['journeys'] = {
    'the clerk takes a detour': async (desk) => {
      const played = await desk.start('permit', 'office.clerk', 'start', {});
      for (const type of ['note', ...detour]) await played.send('office.clerk', type);
    },
  };
  return { name: 'permit', versions: [workflow], scenarios: { roles: [], journeys, payloads: () => ({}) } };
}

const waysOf = ({ findings }: Explored): Record<string, string> =>
  Object.fromEntries(
    findings.map(({ id, moves }) => [id, moves.map((move) => ('type' in move ? move.type : move.kind)).join(' ')]),
  );
const storyOf = (explored: Explored, id: string): string =>
  explored.story(explored.findings.find((finding) => finding.id === id)!).join('\n');

const impossible = act('ask', { by: 'office.clerk', requires: [must('impossible', () => false)] });
const judged = act('judge', { by: 'judge.judge', requires: [must('fair', () => false)] });
const failing = act('ask', {
  by: 'office.clerk',
  record: () => {
    throw new Error('nothing to divide');
  },
});

/** By what is wrong with it: the workflow, and every finding with the shortest way to it. */
const faulty: Readonly<Record<string, readonly [Faulty, Record<string, string>]>> = {
  nothing: [{ states: { open: { on: note, after: expires }, done } }, {}],
  'a circle that leads to no end': [
    {
      states: {
        open: { on: [note, accept(ask, { to: 'asked' })], after: expires },
        asked: { on: accept(recall, { to: 'recalled' }), awaits: task(recall) },
        recalled: { on: accept(ask, { to: 'asked' }), awaits: task(ask) },
        done,
      },
      acts: [ask, recall],
      texts: { tasks: named(['ask', 'recall']) },
      detour: ['ask', 'recall', 'ask', 'recall'],
    },
    { 'noWayOut asked': 'start ask', 'noWayOut recalled': 'start ask recall' },
  ],
  'a state that waits for nobody': [
    {
      states: { open: { on: [note, accept(ask, { to: 'asked' })], after: expires }, asked: {}, done },
      acts: [ask],
      detour: ['ask'],
    },
    { 'promiseBroken it waits for nobody and no day': 'start ask', 'noWayOut asked': 'start ask' },
  ],
  'an act that ends in an error': [
    { states: { open: { on: [note, accept(failing, { to: 'done' })], after: expires }, done }, acts: [failing] },
    { 'promiseBroken nothing to divide': 'start ask', 'neverShown events ask': '' },
  ],
  'somebody silent': [
    {
      states: {
        open: { on: [note, accept(ask, { to: 'asked' })], after: expires },
        asked: { on: accept(grant, { to: 'done' }), awaits: task(grant) },
        done,
      },
      acts: [ask, grant],
      texts: { tasks: named(['grant']) },
      detour: ['ask'],
    },
    { 'noWayOut asked without applicant': 'start ask' },
  ],
  'a task that nobody can close': [
    {
      states: { open: { on: [note, ask], after: expires, awaits: task(ask) }, done },
      acts: [ask],
      texts: { tasks: named(['ask']) },
    },
    { 'taskNeverDone ask': 'start' },
  ],
  'a task of a party that no case has': [
    {
      states: { open: { on: [note, accept(judged, { to: 'done' })], after: expires, awaits: task(judged) }, done },
      acts: [judged],
      texts: { tasks: named(['judge']), reasons: named(['fair']) },
    },
    {
      'taskOfNobody judge': 'start',
      'requirementNeverAsked judge fair': '',
      'neverShown events judge': '',
      'neverShown tasks judge': '',
      'neverShown reasons fair': '',
    },
  ],
  'a deadline that nobody hears': [
    {
      states: {
        open: {
          on: [note, accept(ask, { to: 'done' })],
          after: [expires, { deadline: date('someDay', ({ context }) => context.begun), to: 'open' }],
        },
        done,
      },
      acts: [ask],
      texts: { deadlines: named(['expires', 'someDay']) },
    },
    { 'deadlineWithoutEffect someDay': 'start deadline' },
  ],
  'a requirement that can never be met': [
    {
      states: { open: { on: [note, accept(impossible, { to: 'done' })], after: expires }, done },
      acts: [impossible],
      texts: { reasons: named(['impossible']) },
    },
    { 'requirementNeverMet ask impossible': 'start' },
  ],
  'a requirement that no way asks': [
    {
      states: { open: { on: [note, accept(judged, { to: 'done' })], after: expires }, done },
      acts: [judged],
      texts: { reasons: named(['fair']) },
    },
    { 'requirementNeverAsked judge fair': '', 'neverShown events judge': '', 'neverShown reasons fair': '' },
  ],
  'a text that is never shown': [
    { states: { open: { on: note, after: expires }, done }, texts: { notices: named(['lost']) } },
    { 'neverShown notices lost': '' },
  ],
};

test.each(Object.entries(faulty))(
  'of a workflow with %s just that is found, by the shortest way',
  async (_, [each, expected]) => {
    expect(waysOf(await explore(permit(each), { rules }))).toEqual(expected);
  },
);

test('a case that waits for somebody silent is described', async () => {
  const explored = await explore(permit(faulty['somebody silent']![0]), { rules });
  expect(storyOf(explored, 'noWayOut asked without applicant')).toBe(
    [
      'When Applicant does nothing any more, nothing leads from “asked” to an end of “Permit”.',
      '  1. 2026-10-01 office, clerk: “start” → “open”',
      '  2. 2026-10-01 office, clerk: “ask” → “asked”',
      '  On 2026-10-01 the case stands in “asked”.',
      '  Applicant (applicant, head) is awaited: “grant”.',
    ].join('\n'),
  );
});

test('a story says whom the case awaits, until which day, and what hinders whom', async () => {
  const story = async (fault: string, id: string): Promise<string> =>
    storyOf(await explore(permit(faulty[fault]![0]), { rules }), id);
  expect(await story('a state that waits for nobody', 'noWayOut asked')).toContain('Nobody is awaited, and no day comes.');
  const hindered = await story('a requirement that can never be met', 'requirementNeverMet ask impossible');
  expect(hindered).toContain('Office (office) cannot “ask”: impossible');
  expect(hindered).toContain('“expires” comes on 2026-10-31.');
});

test('a road has no findings but those that were reviewed, and each review is of one', async () => {
  const { findings, figures } = await explore(roadPackage, { rules, others: [surveyPackage] });
  const { reviewed = {} } = roadPackage.exploration!;
  expect(findings.filter((finding) => !isReviewed(finding, reviewed)).map(({ id }) => id)).toEqual([]);
  expect(outdated(reviewed, findings)).toEqual([]);
  expect(figures.undecided).toBe(0);
});
