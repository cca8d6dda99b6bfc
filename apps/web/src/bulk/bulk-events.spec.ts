import type { Workflow } from '../workflow/use-workflow';
import type { Me } from '../session/use-me';
import { bulkEvents, statesOf } from './bulk-events';

const by = [{ party: 'giver', office: 'signatory' }];
const workflow = {
  events: [
    { type: 'offer', schema: {}, by },
    { type: 'sign', schema: { properties: { hash: {} }, required: ['hash'] }, by },
    { type: 'answer', schema: { properties: { item: {} }, required: [] }, by },
    { type: 'pay', schema: {}, by: [{ party: 'giver', office: 'treasurer' }] },
  ],
  forms: { fields: { hash: { takenFrom: ['hash'] }, item: { oneOf: { lists: ['items'] } } }, events: {} },
  graph: {
    nodes: [],
    edges: [
      { from: 'silent', to: 'review', on: 'event', name: 'offer' },
      { from: 'ready.now', to: 'review', on: 'event', name: 'offer' },
      { from: 'review', to: 'silent', on: 'deadline', name: 'offer' },
    ],
  },
  tasks: [{ name: 'makeOffer', state: 'ready', event: 'offer' }],
} as unknown as Workflow;
const me = { offices: [{ office: 'signatory' }] } as unknown as Me;

test('an event that must name something of the case itself is not for many, nor one that no office here may send', () => {
  expect(bulkEvents(workflow, me).map(({ type }) => type)).toEqual(['offer', 'answer']);
});

test('the states that accept an event begin with those where it is awaited', () => {
  expect(statesOf(workflow, 'offer')).toEqual(['ready', 'silent']);
});
