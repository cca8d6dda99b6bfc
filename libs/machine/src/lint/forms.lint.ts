import type { EventForm, FieldForm, Forms, FormTotal } from '../forms.js';
import type { Text } from '../texts.js';
import type { Workflow } from '../workflow.js';
import { type PayloadField, payloadFields, choicesOf, recipientForm } from './payload-fields.js';
import { lintFieldForm } from './field-form.lint.js';
import { missingTexts } from './missing-texts.js';

/** What forms say is of fields that there are, can be said of them, and is written in every language. */
export function lintForms(workflow: Workflow, forms: Forms | undefined): string[] {
  if (forms === undefined) return [];
  const accepted = payloadFields(workflow);
  return [
    ...unknownIn('form', forms.fields, [...accepted.values()].flat()),
    ...Object.entries(forms.events).flatMap(([event, form]) => {
      const fields = event === recipientForm ? undefined : accepted.get(event);
      return fields === undefined ? [`form ${event}: there is no such event`] : lintEventForm(`form ${event}`, form, fields);
    }),
    ...[...accepted].flatMap(([event, fields]) =>
      fields.flatMap((field) => lintFieldForm(`form ${event}: field ${field.path}`, formOf(forms, event, field.name), field)),
    ),
    ...lintTextsOf(forms),
  ];
}

function formOf({ fields, events }: Forms, event: string, name: string): FieldForm {
  return { ...fields[name], ...events[event]?.fields?.[name] };
}

function unknownIn(place: string, forms: Readonly<Record<string, FieldForm>>, accepted: readonly PayloadField[]): string[] {
  return Object.entries(forms).flatMap(([name, { values = {} }]) => {
    const named = accepted.filter((field) => field.name === name);
    const choices = named.flatMap(({ rules }) => choicesOf(rules) ?? []);
    if (named.length === 0) return [`${place}: there is no field ${name}`];
    return Object.keys(values)
      .filter((value) => !choices.includes(value))
      .map((value) => `${place}: field ${name} never has the value ${value}`);
  });
}

function lintEventForm(
  place: string,
  { sections, totals = [], fields = {} }: EventForm,
  accepted: readonly PayloadField[],
): string[] {
  return [
    ...unknownIn(place, fields, accepted),
    ...lintTotals(place, totals, accepted),
    ...(sections === undefined ? [] : lintSections(place, sections, accepted)),
  ];
}

/** A total is of properties that the rows of its list have, and a share of one that is computed before it. */
function lintTotals(place: string, totals: readonly FormTotal[], accepted: readonly PayloadField[]): string[] {
  return totals.flatMap(({ rows, year, amount, times = [], counted, share, otherwise }, index) => {
    const properties = [year, amount, ...times, counted?.property, counted?.named, share?.property];
    const faults = properties
      .filter((name) => name !== undefined && !accepted.some(({ path, isOfEntry }) => isOfEntry && path === `${rows}.${name}`))
      .map((name) => `${place}: the total of ${rows} has no ${name}`);
    const isLost = share !== undefined && !totals.slice(0, index).some((each) => each.rows === share.of);
    return [
      ...faults,
      ...(isLost ? [`${place}: the total of ${rows} is a share of nothing before it`] : []),
      ...(otherwise?.length === 0 ? [`${place}: the total of ${rows} is otherwise taken from nowhere`] : []),
    ];
  });
}

/** Every field stands in exactly one section, by itself or with the part that it is of. */
function lintSections(place: string, sections: NonNullable<EventForm['sections']>, accepted: readonly PayloadField[]): string[] {
  const names = sections.map(({ name }) => name);
  const fields = accepted.filter(({ isOfEntry }) => !isOfEntry);
  const paths = sections.flatMap((section) => section.fields);
  const isWithin = (path: string, whole: string): boolean => path === whole || path.startsWith(`${whole}.`);
  return [
    ...names.filter((name, index) => names.indexOf(name) !== index).map((name) => `${place}: section ${name} is there twice`),
    ...paths.filter((path) => !fields.some((field) => field.path === path)).map((path) => `${place}: there is no field ${path}`),
    ...fields
      .filter(({ isPart }) => !isPart)
      .flatMap(({ path }) => {
        const count = paths.filter((whole) => isWithin(path, whole)).length;
        return count === 1 ? [] : [`${place}: field ${path} stands in ${count} sections`];
      }),
  ];
}

function lintTextsOf({ fields, events }: Forms): string[] {
  const ofFields = (place: string, forms: Readonly<Record<string, FieldForm>>): string[] =>
    Object.entries(forms).flatMap(([name, { label, help, values = {} }]) => [
      ...faultsOfText(`${place}: the label of ${name}`, label),
      ...faultsOfText(`${place}: the help for ${name}`, help),
      ...Object.entries(values).flatMap(([value, text]) => faultsOfText(`${place}: the value ${value} of ${name}`, text)),
    ]);
  return [
    ...ofFields('form', fields),
    ...Object.entries(events).flatMap(([event, form]) => [
      ...faultsOfText(`form ${event}: the help`, form.help),
      ...(form.totals ?? []).flatMap(({ rows, label }) => faultsOfText(`form ${event}: the total of ${rows}`, label)),
      ...(form.sections ?? []).flatMap(({ name, title, help }) => [
        ...faultsOfText(`form ${event}: the title of section ${name}`, title),
        ...faultsOfText(`form ${event}: the help for section ${name}`, help),
      ]),
      ...ofFields(`form ${event}`, form.fields ?? {}),
    ]),
  ];
}

function faultsOfText(what: string, text: Text | undefined): string[] {
  return text === undefined ? [] : missingTexts(what, text);
}
