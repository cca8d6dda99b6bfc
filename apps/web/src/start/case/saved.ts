import type { JournalRecord } from '../../case/use-case';
import { dataAt, fieldForm, type FormSettings } from '../../form/form-context';
import { typedOf } from '../../form/payload';
import { type FieldSchema, isTypedObject, kindOf, type Typed, type TypedObject } from '../../form/schema';
import { typedAt } from '../../form/typed-at';

/**
 * What was saved of a draft, as it would be typed: its parts in the order in which they came, and what the case holds by itself.
 * Texts stand in the journal only: the case keeps their hashes.
 */
export function savedIn(journal: readonly JournalRecord[], settings: FormSettings, schema: FieldSchema): TypedObject {
  const parts = journal.filter(({ event }) => event === settings.event).map(({ payload }) => typedOf(schema, payload));
  const held = Object.entries(schema.properties ?? {}).flatMap(([name, field]): [string, Typed][] => {
    const value = (fieldForm(settings, name).beginsWith ?? [])
      .map((place) => dataAt(settings.data, place))
      .find((each) => each !== undefined && each !== null);
    const typed = kindOf(field) === 'group' ? undefined : typedOf(field, value);
    return typed === undefined ? [] : [[name, typed]];
  });
  return [...parts, Object.fromEntries(held)].reduce<TypedObject>((all, part) => merged(all, part) as TypedObject, {});
}

function merged(before: Typed, after: Typed): Typed {
  if (after === undefined) return before;
  if (!isTypedObject(before) || !isTypedObject(after)) return after;
  return Object.fromEntries(
    [...new Set([...Object.keys(before), ...Object.keys(after)])].map((name) => [name, merged(before[name], after[name])]),
  );
}

export function isSaved(saved: Typed, path: string): boolean {
  const value = typedAt(saved, path.split('.'));
  return value !== undefined && value !== '';
}

/** Only what is another than was saved: what is left out of a draft stays as it was. */
export function changesTo(saved: Typed, payload: unknown, schema: FieldSchema): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries((payload ?? {}) as Record<string, unknown>).flatMap(([name, value]): [string, unknown][] => {
      const field = schema.properties?.[name] ?? {};
      const before = typedAt(saved, [name]);
      if (kindOf(field) === 'group') {
        const within = changesTo(before, value, field);
        return Object.keys(within).length === 0 ? [] : [[name, within]];
      }
      return JSON.stringify(typedOf(field, value)) === JSON.stringify(before) ? [] : [[name, value]];
    }),
  );
}
