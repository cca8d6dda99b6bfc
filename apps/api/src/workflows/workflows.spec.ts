import { packages } from '#workflows';
import { leave } from '../../../../test/support/leave/leave.workflow.js';
import { applicant, openApi, type TestApi } from '../../../../test/support/api.js';
import { workflowGraph } from './workflow-graph.js';
import { packageOf } from '../../../../test/support/package-of.js';

let api: TestApi;
beforeAll(async () => (api = await openApi()));
afterAll(() => api.close());

test('the workflows are listed with their names in every language', async () => {
  const { body } = await api.ask(applicant, 'GET', '/api/workflows');
  expect(body).toEqual({ items: [{ name: 'leave', version: 'v1', text: leave.texts.workflow }] });
});

test('a workflow shows its states, forms, who may send what, deadlines with their rules, tasks, forms and texts', async () => {
  const { body } = await api.ask(applicant, 'GET', '/api/workflows/leave');
  expect(body).toMatchObject({
    name: 'leave',
    start: {
      by: [{ party: 'applicant', office: 'drafter' }],
      schema: { required: ['employee', 'employer', 'firstDay', 'days'] },
    },
    states: ['asked', 'away', 'calledBack', 'returned', 'refused', 'cancelled'],
    deadlines: [
      { name: 'answerDue', kind: 'term', rule: { id: 'leave.answer', value: 3, unit: 'workingDays', statutory: false } },
      { name: 'returnDay', kind: 'date', rule: null },
    ],
    tasks: [{ name: 'answerRequest', state: 'asked', event: 'approve', due: { deadline: 'answerDue', kind: 'term' } }],
    forms: null,
    texts: leave.texts,
  });
  const refuse = (body.events as { type: string }[]).find(({ type }) => type === 'refuse');
  expect(refuse).toMatchObject({
    by: [{ party: 'employer', office: 'signatory' }],
    schema: {
      type: 'object',
      properties: { reasonText: { type: 'string', minLength: 1, maxLength: 500 } },
      required: ['reasonText'],
      additionalProperties: false,
    },
  });
});

test('a definition that the browser has already is not sent again', async () => {
  const { headers } = await api.ask(applicant, 'GET', '/api/workflows/leave');
  expect([headers['cache-control'], headers['content-type']]).toEqual(['private, no-cache', 'application/json; charset=utf-8']);
  const tag = headers.etag as string;
  const again = await api.ask(applicant, 'GET', '/api/workflows/leave', { headers: { 'if-none-match': `"x", W/${tag}` } });
  expect([again.status, again.headers.etag]).toEqual([304, tag]);
  expect((await api.ask(applicant, 'GET', '/api/workflows/leave', { headers: { 'if-none-match': '"x"' } })).status).toBe(200);
});

test('forms are shown where the workflow has any', async () => {
  const forms = {
    fields: { reasonText: { help: leave.texts.workflow } },
    events: { refuse: { help: leave.texts.workflow, isSignificant: true } },
  };
  const other = await openApi({}, [packageOf(leave, { forms }), ...packages]);
  try {
    const formsOf = async (name: string): Promise<unknown> =>
      (await other.ask(applicant, 'GET', `/api/workflows/${name}`)).body.forms;
    expect(await formsOf('leave')).toEqual(forms);
    expect(await formsOf('delegation')).toEqual(packages[0]!.forms);
  } finally {
    await other.close();
  }
});

test('bodies that a form asks for are of kinds that there are', async () => {
  const { fields, events } = packages[0]!.forms!;
  const all = [fields, ...Object.values(events).map((event) => event.fields ?? {})].flatMap((each) => Object.values(each));
  const kinds = [...new Set(all.flatMap(({ refersTo }) => refersTo?.kinds ?? []))];
  expect(kinds).toContain('municipality');
  for (const kind of kinds)
    expect([kind, (await api.ask(applicant, 'GET', `/api/bodies?kind=${kind}`)).status]).toEqual([kind, 200]);
});

test('the diagram has a node for each state and an edge for each way out', () => {
  const { nodes, edges } = workflowGraph(leave);
  expect(nodes[0]).toEqual({ id: 'asked', parent: null, kind: 'atomic', isInitial: true });
  expect(nodes.filter(({ kind }) => kind === 'final').map(({ id }) => id)).toEqual(['returned', 'refused', 'cancelled']);
  expect(edges).toEqual([
    { from: 'asked', to: 'away', on: 'event', name: 'approve' },
    { from: 'asked', to: 'refused', on: 'event', name: 'refuse' },
    { from: 'asked', to: 'cancelled', on: 'event', name: 'cancel' },
    { from: 'asked', to: 'asked', on: 'deadline', name: 'answerDue' },
    { from: 'away', to: 'calledBack', on: 'event', name: 'callBack' },
    { from: 'away', to: 'away', on: 'event', name: 'childFinished' },
    { from: 'away', to: 'returned', on: 'deadline', name: 'returnDay' },
    { from: 'calledBack', to: 'away', on: 'event', name: 'letGo' },
  ]);
});
