import { leave } from '../../../../test/support/leave/leave.workflow.js';
import { packageOf } from '../../../../test/support/package-of.js';
import { lintPackage, type Publication } from '../index.js';
import type { PartyRoles } from '../workflow-package.js';

const text = { ky: 'а', ru: 'а', en: 'a' };
const sound: Publication = {
  collection: 'leaves',
  publishedBy: ['approve'],
  events: { approve: { fields: [] } },
  texts: { title: text, singular: text, published: text, intro: text, events: { approve: text } },
};
const both: PartyRoles = { payee: 'applicant', affected: 'applicant' };
const faultsOf = (more: Partial<Publication>, roles: PartyRoles = {}): string[] =>
  lintPackage(packageOf(leave, { roles, publication: { ...sound, ...more } })).map((fault) =>
    fault.replace('leave/v1: publication: ', ''),
  );
const place = { field: 'home', title: text, about: text };
const column = { attribute: 'firstDay', kind: 'date', title: text, about: text } as const;

test('a publication needs no more than its name, events and texts', () => {
  expect(faultsOf({})).toEqual([]);
  expect(faultsOf({ place, ledger: { kinds: { due: text } }, columns: [column] }, both)).toEqual([]);
});

test.each(['places', 'powers', 'breaches', 'data', 'Leaves', 'a/b', ''])(
  '%j cannot be the name of a collection',
  (collection) => {
    expect(faultsOf({ collection })).toEqual([`${collection} cannot be the name of a collection`]);
  },
);

test('its place and money are those of parties with a role, who are named', () => {
  expect(faultsOf({ place })).toEqual(['it has a place, and no party is affected']);
  expect(faultsOf({ ledger: { kinds: {} } })).toEqual(['it has money, and no party is the payee']);
  const apart = { payee: 'employer', affected: 'applicant' };
  expect(faultsOf({ place, ledger: { kinds: {} } }, apart)).toEqual(['its payees are not named']);
  expect(faultsOf({ place, ledger: { kinds: {} }, parties: ['employer'] }, apart)).toEqual([]);
  expect(faultsOf({ ledger: { file: '../x', kinds: {} } }, both)).toEqual(['../x cannot be the name of a file']);
});

test('what it names is there', () => {
  expect(
    faultsOf({
      publishedBy: ['toString'],
      parties: ['nobody'],
      inForce: { states: ['home'], title: text },
      alarming: ['lost'],
      breach: { event: 'forget', caption: text, text, none: text },
    }),
  ).toEqual([
    'there is no event toString',
    'there is no event forget',
    'there is no party nobody',
    'there is no state home',
    'there is no state lost',
  ]);
  expect(faultsOf({ publishedBy: [] })).toEqual(['no event publishes a case']);
});

test('its columns have names of their own, and one is a power at the most', () => {
  const power = { ...column, kind: 'power' } as const;
  expect(faultsOf({ columns: [column, column] })).toEqual(['field firstDay is there twice', 'column firstDay is there twice']);
  expect(faultsOf({ columns: [{ ...column, field: 'state' }] })).toEqual(['field state is there twice']);
  expect(faultsOf({ columns: [{ ...column, fileName: 'due_tyiyn' }] })).toEqual(['column due_tyiyn is there twice']);
  expect(faultsOf({ columns: [power, { ...power, attribute: 'lastDay' }] })).toEqual(['more than one column is a power']);
  expect(faultsOf({ columns: [{ ...column, attribute: "a'b", field: 'ab', fileName: 'ab' }] })).toEqual([
    "a'b is not in camelCase",
  ]);
});

test('it is said in every language', () => {
  expect(
    faultsOf({
      events: { approve: { fields: ['order'] } },
      texts: {
        ...sound.texts,
        intro: { ...text, ky: ' ' },
        events: {},
        words: { open: { ...text, en: '' } },
        checks: [{ ...text, ru: '' }],
      },
      imposed: { state: 'away', title: text, heading: { ...text, ru: '' }, text },
    }).sort(),
  ).toEqual([
    'check 0 has no text in ru',
    'event approve has no text in en',
    'event approve has no text in ky',
    'event approve has no text in ru',
    'field order has no text in en',
    'field order has no text in ky',
    'field order has no text in ru',
    'imposed heading has no text in ru',
    'text intro has no text in ky',
    'word open has no text in en',
  ]);
});
