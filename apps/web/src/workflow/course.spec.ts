import type { Workflow } from './use-workflow';
import { closingEvent, courseOf, initialState, partsEvent } from './course';

type Edge = Workflow['graph']['edges'][number];

const edge = (from: string, name: string | null, to: string): Edge => ({
  from,
  to,
  on: name === null ? 'always' : 'event',
  name,
});
const node = (id: string, kind: 'atomic' | 'final' | 'parallel' | 'compound' = 'atomic') => ({
  id,
  parent: id.includes('.') ? id.split('.')[0]! : null,
  kind,
  isInitial: id === 'drafting' || id === 'costing.first',
});
const task = (name: string, state: string, event: string) => ({ name, state, event, party: 'p', office: 'o', due: null });

const workflow = {
  graph: {
    nodes: [
      ...['drafting', 'costing', 'costing.first', 'costing.second', 'offered', 'signing', 'refused', 'preparing', 'imposed'].map(
        (id) => node(id, id === 'costing' ? 'compound' : 'atomic'),
      ),
      node('live', 'parallel'),
    ],
    edges: [
      edge('drafting', 'save', 'drafting'),
      edge('drafting', 'submit', 'costing'),
      edge('costing.first', 'cost', 'costing.second'),
      edge('costing.second', 'confirm', 'signing'),
      edge('costing.second', 'confirm', 'offered'),
      edge('offered', 'answer', 'signing'),
      edge('offered', 'answer', 'refused'),
      edge('signing', 'sign', 'signing'),
      edge('signing', null, 'preparing'),
      edge('preparing', null, 'imposed'),
      edge('preparing', 'pay', 'preparing'),
      edge('preparing', 'begin', 'live'),
    ],
  },
  tasks: [
    task('complete', 'drafting', 'submit'),
    task('calculate', 'costing.first', 'cost'),
    task('confirmCosts', 'costing.second', 'confirm'),
    task('answerOffer', 'offered', 'answer'),
    task('sign', 'signing', 'sign'),
    task('transfer', 'preparing', 'pay'),
    task('transferAgain', 'preparing', 'pay'),
    task('bringIntoForce', 'preparing', 'begin'),
    task('lateAnswer', 'imposed', 'answer'),
  ],
  events: [
    { type: 'submit', schema: {}, by: [] },
    { type: 'save', schema: { properties: { term: {} } }, by: [] },
    { type: 'cost', schema: { required: ['method'] }, by: [] },
  ],
  forms: { fields: {}, events: { save: { sections: [] }, cost: { sections: [] } } },
} as unknown as Workflow;

test('the draft is written by the event that has sections and needs nothing, and ended by what is awaited', () => {
  expect(initialState(workflow)).toBe('drafting');
  expect(partsEvent(workflow)).toBe('save');
  expect(closingEvent(workflow)).toBe('submit');
});

test('a workflow whose sections need something has no draft', () => {
  const events = workflow.events.map((event) => ({ ...event, schema: { required: ['term'] } }));
  expect(partsEvent({ ...workflow, events })).toBeUndefined();
});

test('the usual course passes every state that it can, and ends where several things go on at once', () => {
  expect(courseOf(workflow).map(({ name }) => name)).toEqual([
    'calculate',
    'confirmCosts',
    'answerOffer',
    'sign',
    'transfer',
    'bringIntoForce',
  ]);
});
