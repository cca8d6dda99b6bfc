import { fieldForm, firstAt, type FormSettings } from './form-context';
import { typedOf } from './payload';
import { type FieldSchema, isTypedObject, type Typed } from './schema';

/** With what the case itself says, as it is now: nobody typed it, and it may have changed since the form was opened. */
export function taken(settings: FormSettings, schema: FieldSchema, typed: Typed): Typed {
  const fields = Object.entries(schema.properties ?? {}).flatMap(([name, field]): [string, Typed][] => {
    const { takenFrom } = fieldForm(settings, name);
    return takenFrom === undefined ? [] : [[name, typedOf(field, firstAt(settings.data, takenFrom))]];
  });
  return fields.length === 0 ? typed : { ...(isTypedObject(typed) ? typed : {}), ...Object.fromEntries(fields) };
}
