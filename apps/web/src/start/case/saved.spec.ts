import type { JournalRecord } from '../../case/use-case';
import type { FormSettings } from '../../form/form-context';
import type { FieldSchema } from '../../form/schema';
import { changesTo, isSaved, savedIn } from './saved';

const text: FieldSchema = { type: 'string', maxLength: 400 };
const schema: FieldSchema = {
  type: 'object',
  properties: {
    clauses: { type: 'object', properties: { authority: text, disputes: text } },
    account: { type: 'string', maxLength: 40 },
    days: { type: 'integer' },
    isOpen: { type: 'boolean' },
  },
};
const settings = {
  workflow: { forms: { fields: {}, events: { save: { fields: { account: { beginsWith: ['draft.account'] } } } } } },
  event: 'save',
  data: { draft: { account: '44' } },
  language: 'en',
} as unknown as FormSettings;

const record = (event: string, payload: unknown): JournalRecord => ({ event, payload }) as JournalRecord;
const journal = [
  record('start', { account: 'of the start' }),
  record('save', { clauses: { authority: 'first', disputes: 'kept' }, days: 5 }),
  record('save', { clauses: { authority: 'second' }, isOpen: false }),
];

test('what was saved is the latest of each part, and what the case holds', () => {
  expect(savedIn(journal, settings, schema)).toEqual({
    clauses: { authority: 'second', disputes: 'kept' },
    days: '5',
    isOpen: false,
    account: '44',
  });
});

test('a flag that is false is saved; what was never given is not', () => {
  const saved = savedIn(journal, settings, schema);
  expect(isSaved(saved, 'isOpen')).toBe(true);
  expect(isSaved(saved, 'clauses.disputes')).toBe(true);
  expect(isSaved({}, 'clauses.disputes')).toBe(false);
});

test('only what is another than was saved is sent', () => {
  const saved = savedIn(journal, settings, schema);
  const payload = { clauses: { authority: 'second', disputes: 'new' }, account: '44', days: 6, isOpen: false };
  expect(changesTo(saved, payload, schema)).toEqual({ clauses: { disputes: 'new' }, days: 6 });
  expect(changesTo(saved, { account: '44' }, schema)).toEqual({});
});
