import { type FieldForm, languages, lintPackage, type Text, type WorkflowEvent } from '#machine';
import { journeys } from '../scenarios/journeys.js';
import { type MachineCase, MachineDesk, storedRules } from '../../../test/journeys/machine-desk.js';
import { draft, termFrom } from '../scenarios/stages.js';
import { delegation as workflowPackage } from '../index.js';
import { delegation } from '../v1/delegation.workflow.js';
import { delegationForms as forms } from './delegation.forms.js';

const types = ['start', ...Object.keys(delegation.starts ?? {}), ...Object.keys(delegation.events)];
const formOf = (type: string, name: string): FieldForm => ({ ...forms.fields[name], ...forms.events[type]?.fields?.[name] });

/** The first of these places in a case that holds something. */
const at = (data: unknown, place: string): unknown =>
  place.split('.').reduce((part: unknown, name) => (part as Record<string, unknown> | null | undefined)?.[name], data);
const isSomething = (value: unknown): boolean =>
  value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
const firstAt = (data: unknown, places: readonly string[]): unknown => places.map((place) => at(data, place)).find(isSomething);

test('the package carries them, and has no fault', () => {
  expect(workflowPackage.forms).toBe(forms);
  expect(lintPackage(workflowPackage)).toEqual([]);
});

test.each(types)('%s says what it does and what follows', (type) => expect(forms.events[type]?.help).toBeDefined());

test('who can mend something has an event for it, and the reason is one that people read', () => {
  const entitled = Object.values(delegation.events).flatMap(({ by }) => by.map(({ party, office }) => `${party} ${office}`));
  const named = Object.values(forms.mendedBy!).flatMap((all) => all.map(({ party, office }) => `${party} ${office}`));
  expect(named.filter((each) => !entitled.includes(each))).toEqual([]);
  expect(Object.keys(forms.mendedBy!).filter((code) => delegation.texts.reasons[code] === undefined)).toEqual([]);
});

test('what binds a body is checked before it is sent; what only prepares is not', () => {
  const preparing = types.filter((type) => forms.events[type]?.isSignificant !== true);
  expect(preparing.sort()).toEqual(
    [
      'start',
      'saveDraft',
      'submitForLegalityCheck',
      'returnDraft',
      'returnCosting',
      'returnReport',
      'confirmFromStatement',
      'recordHandover',
      'recordOwnTopUp',
      'returnItem',
    ].sort(),
  );
});

describe('texts', () => {
  const all: [string, Text][] = [];
  const collect = (place: string, value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('ky' in value) all.push([place, value as Text]);
    else for (const [name, part] of Object.entries(value)) collect(`${place}.${name}`, part);
  };
  collect('forms', forms);

  it.each(all)('%s is said in each language in its own words and letters', (_, text) => {
    expect(new Set(languages.map((language) => text[language])).size).toBeGreaterThan(1);
    for (const language of languages) {
      const words = text[language].match(/\p{L}+/gu) ?? [];
      expect(words.filter((word) => /\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word))).toEqual([]);
      expect(text[language]).not.toMatch(/[{}]|\s{2}|^\s|\s$/);
    }
    expect(text.en).not.toMatch(/\p{Script=Cyrillic}/u);
    expect(text.ru).not.toMatch(/[ңөүҢӨҮ]/);
  });
});

describe('played journeys', () => {
  const seen = new Set<string>();
  const places = [...types, 'recipient'].flatMap((type) => [
    ...Object.keys({ ...forms.fields, ...forms.events[type]?.fields }).flatMap((name) => {
      const { takenFrom = [], beginsWith = [], beginsWithText = [], oneOf } = formOf(type, name);
      return [...takenFrom, ...beginsWith, ...beginsWithText, ...(oneOf?.lists ?? [])];
    }),
    ...(forms.events[type]?.totals ?? []).flatMap(({ otherwise = [] }) => otherwise),
  ]);

  /** What was sent could have been said in the form, with the case as it was before. */
  function sayable(data: unknown, { type, payload }: WorkflowEvent): void {
    for (const [name, value] of Object.entries((payload ?? {}) as Record<string, unknown>)) {
      const { takenFrom, oneOf, when } = formOf(type, name);
      if (takenFrom !== undefined) expect([type, name, firstAt(data, takenFrom)]).toEqual([type, name, value]);
      if (when !== undefined) expect(when.is).toContain((payload as Record<string, unknown>)[when.field]);
      if (oneOf === undefined) continue;
      const { lists, value: property, label = '', where } = oneOf;
      const members = lists.flatMap((list) => (at(data, list) ?? []) as Record<string, unknown>[]);
      const choosable = members.filter((member) => where === undefined || where.is.includes(String(member[where.property])));
      expect(choosable.map((member) => (property === undefined ? member : member[property]))).toContain(value);
      const named = [...label.matchAll(/\{(\w+)/g)].map(([, part]) => part!);
      for (const member of choosable) for (const part of named) expect(Object.keys(member)).toContain(part);
    }
  }

  const before = new Map<MachineCase, unknown>();
  const desk = (): MachineDesk =>
    new MachineDesk(delegation, storedRules(), (_, __, event, played) => {
      const { context } = played.snapshot;
      if (before.has(played)) sayable(before.get(played), event);
      before.set(played, context);
      for (const place of places) if (isSomething(at(context, place))) seen.add(place);
    });

  test.each(Object.entries(journeys))('%s says nothing that a form could not', (_, play) => play(desk()));

  test('every place in the data of a case that a form reads is there', async () => {
    const power = await desk().open({ instrument: 'agreement' });
    await power.send('ministry.drafter', 'saveDraft', { publicationDays: 20 });
    await draft(power, termFrom('2027-01-01'));
    await power.send('ministry.financier', 'submitCosting', {
      method: 'Res. 715 App. 1',
      methodVersion: '2019',
      lines: [2027, 2028, 2029].map((year) => ({ year, kind: 'staff', description: 'One specialist', volume: 1, price: '100' })),
      schedule: [2027, 2028, 2029].map((year) => ({ dueOn: `${year}-12-01`, amount: '100' })),
      items: [],
      backLoadedByClause: '4.2',
    });
    expect([...new Set(places)].filter((place) => !seen.has(place))).toEqual([]);
  });
});
