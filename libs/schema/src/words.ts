import { type JsonSchema, type Language, languages } from '#machine';
import { describing, type Properties, type Schema, type Static, type StaticObject } from './schema.js';

/** The words in which the answers of the API are declared: JSON Schema as OpenAPI 3.1 has it, with its type. */
export const text = describing<string>({ type: 'string' });
export const flag = describing<boolean>({ type: 'boolean' });
export const whole = describing<number>({ type: 'integer' });
export const id = describing<string>({ type: 'string', format: 'uuid' });
export const date = describing<string>({ type: 'string', format: 'date' });
export const instant = describing<string>({ type: 'string', format: 'date-time' });
/** The same of a `Date`: JSON writes it as an instant. */
export const timestamp: Schema<Date> = instant as JsonSchema;
export const sha256 = describing<string>({ type: 'string', pattern: '^[0-9a-f]{64}$' });
export const tyiyn = describing<string>({ type: 'string', pattern: '^-?\\d+$', description: 'Amount in tyiyn' });
export const anything = describing<unknown>({});

export function oneOf<const Value extends string>(...values: readonly Value[]): Schema<Value> {
  return { type: 'string', enum: values };
}

export function list<S extends JsonSchema>(items: S): Schema<readonly Static<S>[]> {
  return { type: 'array', items };
}

export function orNull<S extends JsonSchema>(schema: S): Schema<Static<S> | null> {
  return { anyOf: [schema, { type: 'null' }] };
}

export function anyOf<Schemas extends readonly JsonSchema[]>(...schemas: Schemas): Schema<Static<Schemas[number]>> {
  return { anyOf: schemas };
}

/** A dictionary: any names, one kind of value. */
export function byName<S extends JsonSchema>(values: S): Schema<Readonly<Record<string, Static<S>>>> {
  return { type: 'object', additionalProperties: values };
}

/** Properties of these names, all alike. */
export function each<Name extends string, S extends JsonSchema>(names: readonly Name[], schema: S): Readonly<Record<Name, S>> {
  return Object.fromEntries(names.map((name) => [name, schema])) as Record<Name, S>;
}

type ObjectOf<Required extends Properties, Optional extends Properties> = StaticObject<Required> &
  Partial<StaticObject<Optional>>;

type Flat<T> = { [Name in keyof T]: T[Name] };

/** Exactly these properties, all there but the optional ones. */
export function object<Required extends Properties, Optional extends Properties = Record<never, never>>(
  properties: Required,
  optional?: Optional,
): Schema<Flat<ObjectOf<Required, Optional>>> {
  const required = Object.keys(properties);
  return { type: 'object', properties: { ...properties, ...optional }, required, additionalProperties: false };
}

export function items<S extends JsonSchema>(item: S): Schema<{ readonly items: readonly Static<S>[] }> {
  return object({ items: list(item) });
}

export function page<S extends JsonSchema>(
  item: S,
): Schema<{ readonly items: readonly Static<S>[]; readonly nextCursor: string | null }> {
  return object({ items: list(item), nextCursor: orNull(text) });
}

/** A text in every language; `name`: where no source gave one it is null. */
export const translated: Schema<Readonly<Record<Language, string>>> = object(each(languages, text));
export const name: Schema<Readonly<Record<Language, string | null>>> = object(each(languages, orNull(text)));
