import type { FormSettings } from './form-context';
import { fieldForm } from './form-context';
import { type FieldSchema, isTypedObject, type Typed } from './schema';

export interface AskedField {
  readonly name: string;
  readonly schema: FieldSchema;
  readonly isRequired: boolean;
}

/** The fields of a group that are asked now: some only where another has a certain value. */
export function askedFields(settings: FormSettings, schema: FieldSchema, typed: Typed): AskedField[] {
  const group = isTypedObject(typed) ? typed : {};
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const { when, isNeeded } = fieldForm(settings, name);
    const isAsked =
      when === undefined || !(when.field in (schema.properties ?? {})) || when.is.includes(group[when.field] as never);
    if (!isAsked) return [];
    // What is asked on a condition is required where it is met, though the schema cannot say so.
    return [{ name, schema: field, isRequired: isNeeded ?? (when !== undefined || (schema.required?.includes(name) ?? false)) }];
  });
}

/** Whether the field at a path is asked now, and all that it stands in. */
export function isAsked(settings: FormSettings, schema: FieldSchema, typed: Typed, path: readonly string[]): boolean {
  const [name, ...within] = path;
  if (name === undefined) return true;
  const field = askedFields(settings, schema, typed).find((each) => each.name === name);
  return field !== undefined && isAsked(settings, field.schema, isTypedObject(typed) ? typed[name] : undefined, within);
}

/** Without what is not asked any more: an answer may have changed since it was typed. */
export function onlyAsked(settings: FormSettings, schema: FieldSchema, typed: Typed): Typed {
  if (schema.type === 'array') {
    return Array.isArray(typed) ? (typed as readonly Typed[]).map((row) => onlyAsked(settings, schema.items ?? {}, row)) : typed;
  }
  if (schema.properties === undefined || !isTypedObject(typed)) return typed;
  return Object.fromEntries(
    askedFields(settings, schema, typed).map(({ name, schema: field }) => [name, onlyAsked(settings, field, typed[name])]),
  );
}
