import { createContext, useContext } from 'react';
import type { Language } from '../language/language';
import type { Workflow } from '../workflow/use-workflow';

type Forms = NonNullable<Workflow['forms']>;
export type FieldForm = Forms['fields'][string];
export type EventForm = Forms['events'][string];

/** What all fields of one form go by. */
export interface FormSettings {
  readonly workflow: Workflow;
  /** The event that the form is of. */
  readonly event: string;
  /** The case; a new one has none yet. */
  readonly data: unknown;
  readonly language: Language;
}

export const FormContext = createContext<FormSettings | null>(null);

export function useForm(): FormSettings {
  const settings = useContext(FormContext);
  if (settings === null) throw new Error('A field stands outside of a form.');
  return settings;
}

export function eventForm({ workflow, event }: Pick<FormSettings, 'workflow' | 'event'>): EventForm {
  return workflow.forms?.events[event] ?? {};
}

/** What the workflow says of a field by its name: first of this event, then of all. */
export function fieldForm({ workflow, event }: Pick<FormSettings, 'workflow' | 'event'>, name: string): FieldForm {
  return { ...workflow.forms?.fields[name], ...workflow.forms?.events[event]?.fields?.[name] };
}

export function fieldLabel(settings: FormSettings, name: string): string {
  const { workflow, language } = settings;
  return (fieldForm(settings, name).label ?? workflow.texts.fields[name])?.[language] ?? name;
}

export function valueLabel(settings: FormSettings, name: string, value: string): string {
  return fieldForm(settings, name).values?.[value]?.[settings.language] ?? value;
}

/** The first of these places in the data of a case that holds something. */
export function firstAt(data: unknown, places: readonly string[]): unknown {
  return places.map((place) => dataAt(data, place)).find((value) => value !== undefined && value !== null);
}

/** What stands in the data of a case at a path: `draft.dueOn`. */
export function dataAt(data: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown> | null | undefined)?.[part], data);
}
