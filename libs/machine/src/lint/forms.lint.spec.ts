import { IsBoolean, IsIn, IsInt, IsOptional, ValidateIf } from 'class-validator';
import type { Forms } from '../forms.js';
import { lintForms } from './forms.lint.js';
import { IsId, IsListOf, IsPart, IsText } from '../payload.js';
import type { Text } from '../texts.js';
import { anEvent, text, tiny, to } from './tiny-workflow.support.js';

class Line {
  @IsInt() count!: number;
}
class Terms {
  @IsOptional() @IsText(10) first?: string;
  @IsOptional() @IsText(10) second?: string;
}
class Answer {
  @IsIn(['yes', 'no']) answer!: string;
  @ValidateIf(({ answer }: Answer) => answer === 'no') @IsText(10) why?: string;
  @IsId() body!: string;
  @IsBoolean() isFast!: boolean;
  @IsOptional() @IsPart(() => Terms) terms?: Terms;
  @IsListOf(() => Line, 0, 3) lines!: Line[];
}

const states = { first: { on: { go: to('last'), stop: to('last') } }, last: { type: 'final' } };
const events = { go: { ...anEvent, payload: Answer }, stop: anEvent };
const fields: Forms['fields'] = {
  answer: { values: { yes: text, no: text } },
  why: { when: { field: 'answer', is: ['no'] } },
};

function faultsOf(forms: Partial<Forms>, more: Forms['fields'] = {}): string[] {
  return lintForms(tiny(states, { events }), { fields: { ...fields, ...more }, events: {}, ...forms });
}

const section = (name: string, ...paths: string[]) => ({ name, title: text, fields: paths });
const ofEvent = (form: Forms['events'][string], more?: Forms['fields']): string[] => faultsOf({ events: { go: form } }, more);

test('sound forms have no fault, nor has a workflow without any', () => {
  expect(ofEvent({ help: text, sections: [section('all', 'answer', 'why', 'body', 'isFast', 'terms', 'lines')] })).toEqual([]);
  expect(ofEvent({ fields: { body: { refersTo: { register: 'body' } }, first: { help: text } } })).toEqual([]);
  expect(lintForms(tiny(states, { events }), undefined)).toEqual([]);
});

test('events, fields and values are there', () => {
  expect(faultsOf({ events: { leave: {}, recipient: {} } })).toEqual([
    'form leave: there is no such event',
    'form recipient: there is no such event',
  ]);
  expect(faultsOf({}, { nothing: {} })).toEqual(['form: there is no field nothing']);
  expect(faultsOf({ events: { stop: { fields: { answer: {} } } } })).toEqual(['form stop: there is no field answer']);
  expect(ofEvent({ fields: { answer: { values: { yes: text, no: text, maybe: text } } } })).toEqual([
    'form go: field answer never has the value maybe',
  ]);
});

test('every value of a field has a text', () => {
  expect(faultsOf({}, { answer: { values: { yes: text } } })).toEqual(['form go: field answer: its value no has no text']);
  expect(ofEvent({ fields: { answer: { values: { no: text } } } })).toEqual(['form go: field answer: its value yes has no text']);
});

test('every text is written in every language', () => {
  const missing: Text = { ...text, ky: ' ' };
  expect(
    ofEvent({
      help: missing,
      sections: [{ ...section('all', 'answer', 'why', 'body', 'isFast', 'terms', 'lines'), title: missing, help: missing }],
      fields: { body: { label: missing, help: missing }, answer: { values: { yes: text, no: missing } } },
    }),
  ).toEqual([
    'form go: the help has no text in ky',
    'form go: the title of section all has no text in ky',
    'form go: the help for section all has no text in ky',
    'form go: the label of body has no text in ky',
    'form go: the help for body has no text in ky',
    'form go: the value no of answer has no text in ky',
  ]);
});

test('every field stands in exactly one section, by itself or with its part', () => {
  const most = ['answer', 'why', 'body', 'isFast', 'lines'];
  expect(ofEvent({ sections: [section('one', ...most, 'terms.first'), section('two', 'terms.second')] })).toEqual([]);
  expect(ofEvent({ sections: [section('one', ...most, 'terms.first')] })).toEqual([
    'form go: field terms.second stands in 0 sections',
  ]);
  expect(ofEvent({ sections: [section('one', ...most, 'terms'), section('one', 'terms.second')] })).toEqual([
    'form go: section one is there twice',
    'form go: field terms.second stands in 2 sections',
  ]);
  expect(ofEvent({ sections: [section('one', ...most, 'terms', 'lines.count', 'more')] })).toEqual([
    'form go: there is no field lines.count',
    'form go: there is no field more',
  ]);
});

test('a total is of what rows have, a share of one before it, and of what the case has somewhere', () => {
  const total = { label: text, rows: 'lines', year: 'count', amount: 'count' };
  expect(ofEvent({ totals: [total, { ...total, share: { property: 'count', of: 'lines' }, otherwise: ['here'] }] })).toEqual([]);
  expect(ofEvent({ totals: [{ ...total, amount: 'price', share: { property: 'count', of: 'lines' }, otherwise: [] }] })).toEqual([
    'form go: the total of lines has no price',
    'form go: the total of lines is a share of nothing before it',
    'form go: the total of lines is otherwise taken from nowhere',
  ]);
});

test('what is said of a field fits it', () => {
  const fit = (name: string, form: Forms['fields'][string]): string[] => ofEvent({ fields: { [name]: form } });
  expect(fit('first', { refersTo: { register: 'body' } })).toEqual([
    'form go: field terms.first: it refers to a register and is no id',
  ]);
  expect(fit('count', { takenFrom: ['here'] })).toEqual(['form go: field lines.count: it is taken from the case and is no text']);
  expect(fit('terms', { oneOf: { lists: ['here'] } })).toEqual([
    'form go: field terms: it names a member of a list and is no text',
  ]);
  expect(fit('lines', { beginsWithText: ['here'] })).toEqual(['form go: field lines: it begins with a text and is none']);
  expect(fit('body', { takenFrom: [], beginsWith: [], oneOf: { lists: [] } })).toEqual([
    'form go: field body: it names a member of no list',
    'form go: field body: it is taken from nowhere',
    'form go: field body: it begins with nothing',
  ]);
});

test('what is expected on a condition is shown on the same by its form', () => {
  const when = (name: string, field: string, ...is: (string | boolean)[]): string[] =>
    ofEvent({ fields: { [name]: { when: { field, is } } } });
  expect(when('body', 'isFast', true)).toEqual([]);
  expect(faultsOf({}, { why: {} })).toEqual(['form go: field why: it is required on a condition that the form does not declare']);
  expect(when('body', 'first', 'x')).toEqual(['form go: field body: it is required by first, which is not beside it']);
  expect(when('body', 'lines', 'x')).toEqual(['form go: field body: it is required by lines, which has not a few values']);
  expect(when('body', 'answer', 'maybe')).toEqual(['form go: field body: answer is never maybe']);
  expect(when('why', 'answer', 'no', 'yes')).toEqual([
    'form go: field why: where answer is yes, the form and the payload differ on whether it is required',
  ]);
});
