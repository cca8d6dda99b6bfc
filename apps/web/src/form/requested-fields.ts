import type { FormSettings } from './form-context';
import { fieldForm } from './form-context';
import { type FieldSchema, isTypedObject, type Typed } from './schema';

interface RequestedField {
  readonly name: string;
  readonly schema: FieldSchema;
  readonly isRequired: boolean;
}

/** The fields of a group that are asked now: some only where another has a certain value. */
export function requestedFields(settings: FormSettings, schema: FieldSchema, typed: Typed): RequestedField[] {
  const group = isTypedObject(typed) ? typed : {};
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const { when, isNeeded } = fieldForm(settings, name);
    const isRequested =
      when === undefined || !(when.field in (schema.properties ?? {})) || when.is.includes(group[when.field] as never);
    if (!isRequested) return [];
    // What is asked on a condition is required where it is met, though the schema cannot say so.
    return [{ name, schema: field, isRequired: isNeeded ?? (when !== undefined || (schema.required?.includes(name) ?? false)) }];
  });
}

/** Whether the field at a path is asked now, and all that it stands in. */
export function isRequested(settings: FormSettings, schema: FieldSchema, typed: Typed, path: readonly string[]): boolean {
  const [name, ...within] = path;
  if (name === undefined) return true;
  const field = requestedFields(settings, schema, typed).find((each) => each.name === name);
  return field !== undefined && isRequested(settings, field.schema, isTypedObject(typed) ? typed[name] : undefined, within);
}

/** Without what is not asked any more: an answer may have changed since it was typed. */
export function onlyRequested(settings: FormSettings, schema: FieldSchema, typed: Typed): Typed {
  if (schema.type === 'array') {
    return Array.isArray(typed)
      ? (typed as readonly Typed[]).map((row) => onlyRequested(settings, schema.items ?? {}, row))
      : typed;
  }
  if (schema.properties === undefined || !isTypedObject(typed)) return typed;
  return Object.fromEntries(
    requestedFields(settings, schema, typed).map(({ name, schema: field }) => [
      name,
      onlyRequested(settings, field, typed[name]),
    ]),
  );
}
