import type { FieldSchema } from '../form/schema';
import { requestOf } from './request';
import { recipientFieldOf } from './recipients';
import type { StartOption } from './start-options';
import type { WayDraft } from './way-draft';

const id: FieldSchema = { type: 'string', maxLength: 36 };
const volumes: FieldSchema = {
  type: 'array',
  items: {
    type: 'object',
    properties: { key: { type: 'string', maxLength: 40 }, volume: { type: 'integer' } },
    required: ['key', 'volume'],
  },
};
const workflow = {
  name: 'grant',
  forms: {
    fields: {
      giver: { refersTo: { register: 'body', kinds: ['ministry'] } },
      taker: { refersTo: { register: 'body', kinds: ['municipality'] } },
      body: { refersTo: { register: 'body', kinds: ['municipality'] } },
    },
    events: {},
  },
} as unknown as StartOption['workflow'];
const way: StartOption = {
  name: 'grant',
  workflow,
  event: 'start',
  start: undefined,
  schema: { type: 'object', properties: { title: id, giver: id, taker: id, volumes }, required: ['title', 'giver', 'taker'] },
  recipient: { type: 'object', properties: { body: id, volumes }, required: ['body'] },
  hasTable: false,
  by: [],
  offices: [],
  form: {},
};
const settings = { workflow, event: 'start', data: {}, language: 'en' as const };
const draft: WayDraft = {
  answers: { title: 'A title', giver: 'g' },
  chosen: [],
  counts: { volumes: { names: ['births', 'deaths'], by: { one: ['12', ''], two: ['x', '3'] } } },
  office: '',
  paper: { document: '', registrationNumber: '', registeredOn: '' },
  key: 'k',
};

test('the recipient is the body of the same kinds as each of many', () => {
  expect(recipientFieldOf(way)).toMatchObject({ name: 'taker', kinds: ['municipality'], shares: { volumes } });
  expect(recipientFieldOf({ ...way, recipient: null })).toBeNull();
});

test('without a recipient one is missing', () => {
  expect(requestOf(way, draft, settings).faults).toEqual([{ path: 'taker', code: 'missing' }]);
});

test('one recipient is one case, with what is said of it; numbers that were left empty are left out', () => {
  const { request, faults } = requestOf(way, { ...draft, chosen: ['one'] }, settings);
  expect(faults).toEqual([]);
  expect(request).toEqual({ input: { title: 'A title', giver: 'g', taker: 'one', volumes: [{ key: 'births', volume: 12 }] } });
});

test('of several each has a share of its own, and a number that cannot be read is reported once, in its cell', () => {
  const { request, faults } = requestOf(way, { ...draft, chosen: ['one', 'two'] }, settings);
  expect(request.input).toEqual({ title: 'A title', giver: 'g' });
  expect(request.recipients).toMatchObject([{ body: 'one', volumes: [{ key: 'births', volume: 12 }] }, { body: 'two' }]);
  expect(faults).toEqual([{ path: 'volumes.two.0', code: 'numberWrong' }]);
});
