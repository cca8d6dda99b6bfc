import { languages, type JsonSchema } from '#machine';

/** The words in which the answers of the API are described: JSON Schema as OpenAPI 3.1 has it. */
export const text: JsonSchema = { type: 'string' };
export const flag: JsonSchema = { type: 'boolean' };
export const whole: JsonSchema = { type: 'integer' };
export const id: JsonSchema = { type: 'string', format: 'uuid' };
export const date: JsonSchema = { type: 'string', format: 'date' };
export const instant: JsonSchema = { type: 'string', format: 'date-time' };
export const sha256: JsonSchema = { type: 'string', pattern: '^[0-9a-f]{64}$' };
export const tyiyn: JsonSchema = { type: 'string', pattern: '^-?\\d+$', description: 'Amount in tyiyn' };
export const anything: JsonSchema = {};

export function oneOf(...values: readonly string[]): JsonSchema {
  return { type: 'string', enum: values };
}

export function list(items: JsonSchema): JsonSchema {
  return { type: 'array', items };
}

export function orNull(schema: JsonSchema): JsonSchema {
  return { anyOf: [schema, { type: 'null' }] };
}

/** A dictionary: any names, one kind of value. */
export function byName(values: JsonSchema): JsonSchema {
  return { type: 'object', additionalProperties: values };
}

/** Exactly these properties, all there but the optional ones. */
export function object(
  properties: Readonly<Record<string, JsonSchema>>,
  optional: Readonly<Record<string, JsonSchema>> = {},
): JsonSchema {
  const required = Object.keys(properties);
  return { type: 'object', properties: { ...properties, ...optional }, required, additionalProperties: false };
}

/** One of the document's components, by its name. */
export function component(name: string): JsonSchema {
  return { $ref: `#/components/schemas/${name}` };
}

export function items(item: JsonSchema): JsonSchema {
  return object({ items: list(item) });
}

export function page(item: JsonSchema): JsonSchema {
  return object({ items: list(item), nextCursor: orNull(text) });
}

/** A text in every language; `name`: where no source gave one it is null. */
export const translated = object(Object.fromEntries(languages.map((language) => [language, text])));
export const name = object(Object.fromEntries(languages.map((language) => [language, orNull(text)])));
