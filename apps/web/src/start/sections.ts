import type { EventForm } from '../form/form-context';
import { type FieldSchema, isTypedObject, kindOf, type Typed } from '../form/schema';
import type { Language } from '../language/language';

export interface Section {
  readonly name: string;
  readonly title: Readonly<Record<Language, string>>;
  readonly help?: Readonly<Record<Language, string>>;
  /** Paths within the payload. */
  readonly fields: readonly string[];
}

/** The parts of a form; one that has none is one itself. */
export function sectionsOf(form: EventForm, schema: FieldSchema, title: Section['title']): readonly Section[] {
  return form.sections ?? [{ name: 'all', title, fields: Object.keys(schema.properties ?? {}) }];
}

/** The schema of some of the fields only, in their order. */
export function schemaOf(schema: FieldSchema, fields: readonly string[]): FieldSchema {
  const names = [...new Set(fields.map((path) => path.split('.')[0]!))].filter((name) => name in (schema.properties ?? {}));
  const properties = names.map((name): [string, FieldSchema] => {
    const field = schema.properties![name]!;
    const within = fields.filter((path) => path.startsWith(`${name}.`)).map((path) => path.slice(name.length + 1));
    return [name, within.length === 0 ? field : schemaOf(field, within)];
  });
  return {
    ...schema,
    properties: Object.fromEntries(properties),
    required: (schema.required ?? []).filter((name) => names.includes(name)),
  };
}

/** The schema of a part of the payload. */
export function schemaAtPath(schema: FieldSchema, path: readonly string[]): FieldSchema | undefined {
  return path.reduce<FieldSchema | undefined>((at, name) => at?.properties?.[name], schema);
}

export type SectionState = 'notStarted' | 'inProgress' | 'done' | 'optional';

/** How far a section is, by what of it was typed. Where nothing in it must be filled in, something is enough. */
export function typedState(schema: FieldSchema, typed: Typed): SectionState {
  const given = isTypedObject(typed) ? typed : {};
  const names = Object.keys(schema.properties ?? {});
  const filled = names.filter((name) => isFilled(schema.properties![name]!, given[name]));
  const required = schema.required ?? [];
  if (required.every((name) => filled.includes(name))) return filled.length > 0 ? 'done' : 'optional';
  return filled.length > 0 ? 'inProgress' : 'notStarted';
}

function isFilled(schema: FieldSchema, typed: Typed): boolean {
  if (typed === undefined || typed === '') return false;
  if (kindOf(schema) === 'group') return Object.values(typed as object).some((each) => each !== undefined && each !== '');
  return !Array.isArray(typed) || typed.length > 0;
}

/** The section in which a field is asked, whose name alone is known. */
export function sectionOf(sections: readonly Section[], field: string): { section: Section; path: string } | undefined {
  for (const section of sections) {
    const path = section.fields.find((each) => each === field || each.endsWith(`.${field}`));
    if (path !== undefined) return { section, path };
  }
  return undefined;
}
