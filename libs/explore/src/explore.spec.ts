import { accept, type Facts, type Text, type Texts, vocabulary, type Workflow, type WorkflowPackage } from '#machine';
import { roadPackage, surveyPackage } from '../../../test/support/road/road.package.js';
import { explore, type Explored } from './explore.js';
import { isReviewed, outdated } from './finding.js';

const rules: Facts['rules'] = {
  'road.answer': { id: 'road.answer', value: 10, unit: 'workingDays', statutory: false },
};
const text = (en: string): Text => ({ ky: en, ru: en, en });

interface Context {
  readonly office: string;
  readonly applicant: string;
  readonly asked: string;
}
const words = vocabulary<Context>()({ parties: { office: ['clerk'], applicant: ['head'], judge: ['judge'] }, rules: [] });
const { act, date, defineWorkflow, must, task } = words;
const begin = act('start', { by: 'office.clerk' });
const ask = act('ask', { by: 'office.clerk' });
const grant = act('grant', { by: 'applicant.head' });
const withdraw = act('withdraw', { by: 'office.clerk' });

/** A small permit, sound but for what its states break. */
function permit(states: Parameters<typeof defineWorkflow>[0]['states'], more: Partial<Texts> = {}): WorkflowPackage {
  const workflow = defineWorkflow({
    name: 'permit',
    version: 'v1',
    start: begin,
    begin: (event) => ({ office: event?.actor.body ?? '', applicant: 'applicant', asked: event?.at.slice(0, 10) ?? '' }),
    initial: 'open',
    states,
    parties: ({ office, applicant }) => ({ office, applicant, judge: undefined }),
    attributes: () => ({ number: '1', title: 'Permit' }),
    texts: {
      workflow: text('Permit'),
      parties: { office: text('Office'), applicant: text('Applicant'), judge: text('Judge') },
      states: { open: text('Open'), asked: text('Asked'), done: text('Done') },
      events: { start: text('Begin'), ask: text('Ask'), grant: text('Grant'), withdraw: text('Withdraw') },
      fields: {},
      deadlines: {},
      tasks: {},
      reasons: {},
      notices: {},
      ...more,
    },
  }) as Workflow;
  return { name: 'permit', versions: [workflow] };
}

const idsOf = ({ findings }: Explored): string[] => findings.map(({ id }) => id).filter((id) => !id.startsWith('neverShown'));
const storyOf = (explored: Explored, id: string): string =>
  explored.story(explored.findings.find((finding) => finding.id === id)!).join('\n');

test('a case that waits for somebody silent is found, by the shortest way, and told', async () => {
  const explored = await explore(
    permit(
      {
        open: { on: [accept(ask, { to: 'asked' }), accept(withdraw, { to: 'done' })], awaits: task(ask) },
        asked: { on: accept(grant, { to: 'done' }), awaits: task(grant) },
        done: { isFinal: true },
      },
      { tasks: { ask: text('Ask the applicant'), grant: text('Answer') } },
    ),
    { rules },
  );
  expect(idsOf(explored)).toEqual(['noWayOut asked without applicant', 'noWayOut open without office']);
  expect(explored.findings[0]!.moves.map((move) => ('type' in move ? move.type : move.kind))).toEqual(['start', 'ask']);
  expect(storyOf(explored, 'noWayOut asked without applicant')).toBe(
    [
      'When Applicant does nothing any more, nothing leads from “Asked” to an end of “Permit”.',
      '  1. 2026-10-01 office, clerk: “Begin” → “Open”',
      '  2. 2026-10-01 office, clerk: “Ask” → “Asked”',
      '  On 2026-10-01 the case stands in “Asked”.',
      '  Applicant (applicant, head) is awaited: “Answer”.',
    ].join('\n'),
  );
});

test('a state from which nothing leads to an end is found, and that nobody is awaited in it', async () => {
  const explored = await explore(
    permit(
      {
        open: { on: [accept(ask, { to: 'asked' }), accept(withdraw, { to: 'done' })], awaits: task(ask) },
        asked: {},
        done: { isFinal: true },
      },
      { tasks: { ask: text('Ask the applicant') } },
    ),
    { rules },
  );
  expect(idsOf(explored)).toEqual(expect.arrayContaining(['noWayOut asked', 'promiseBroken it waits for nobody and no day']));
  expect(storyOf(explored, 'noWayOut asked')).toContain('Nobody is awaited, and no day comes.');
});

test('a requirement that nobody can meet is found, with the task that it closes', async () => {
  const never = act('ask', { by: 'office.clerk', requires: [must('impossible', () => false)] });
  const explored = await explore(
    permit(
      {
        open: { on: [accept(never, { to: 'asked' }), accept(withdraw, { to: 'done' })], awaits: task(never) },
        asked: { on: accept(grant, { to: 'done' }), awaits: task(grant) },
        done: { isFinal: true },
      },
      { tasks: { ask: text('Ask the applicant'), grant: text('Answer') }, reasons: { impossible: text('It never is.') } },
    ),
    { rules },
  );
  expect(idsOf(explored)).toEqual(expect.arrayContaining(['taskNeverDone ask', 'requirementNeverMet ask impossible']));
  expect(storyOf(explored, 'taskNeverDone ask')).toContain('cannot “Ask”: It never is.');
  expect(explored.findings.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['neverShown states asked', 'neverShown events grant']),
  );
});

test('a deadline of which nothing comes, and a task of a party that no case has, are found', async () => {
  const someDay = date('someDay', ({ context }) => context.asked);
  const judge = act('grant', { by: 'judge.judge' });
  const explored = await explore(
    permit(
      {
        open: {
          on: [accept(withdraw, { to: 'done' }), accept(judge, { to: 'done' })],
          after: { deadline: someDay, to: 'open' },
          awaits: [task(withdraw), task(judge)],
        },
        asked: { on: accept(ask) },
        done: { isFinal: true },
      },
      { tasks: { withdraw: text('Withdraw'), grant: text('Judge') }, deadlines: { someDay: text('Some day') } },
    ),
    { rules },
  );
  expect(idsOf(explored)).toEqual(expect.arrayContaining(['deadlineUnheard someDay', 'taskOfNobody grant']));
});

test('a road has no findings but those that were reviewed, and each review is of one', async () => {
  const { findings } = await explore(roadPackage, { rules, others: [surveyPackage] });
  const { reviewed = {} } = roadPackage.exploration!;
  expect(findings.filter((finding) => !isReviewed(finding, reviewed)).map(({ id }) => id)).toEqual([]);
  expect(outdated(reviewed, findings)).toEqual([]);
});
