import type { JsonSchema, PayloadClass } from '#machine';
import { payloadSchema } from '#machine';

/** What a field of a schema can be filled with. */
interface Filling {
  readonly today: string;
  /** The id for a field of this name. */
  readonly id: (field: string) => string;
}

/** Well-formed payloads of a class: the smallest, the fullest, and one for each choice of a list. */
export function samplesOf(payloadClass: PayloadClass, filling: Filling): object[] {
  const schema = payloadSchema(payloadClass);
  const smallest = filled(schema, filling, false, {}) as object;
  const fullest = filled(schema, filling, true, {}) as object;
  const chosen = choicesIn(schema).map(([field, choice]) => filled(schema, filling, true, { [field]: choice }) as object);
  const all = [smallest, fullest, ...chosen];
  const texts = all.map((each) => JSON.stringify(each));
  return all.filter((_, index) => texts.indexOf(texts[index]!) === index);
}

type Chosen = Readonly<Record<string, unknown>>;

function filled(schema: JsonSchema, filling: Filling, withOptional: boolean, chosen: Chosen, field = ''): unknown {
  if (field in chosen) return chosen[field];
  const choices = schema['enum'] as readonly unknown[] | undefined;
  if (choices !== undefined) return choices[0];
  switch (schema['type']) {
    case 'object': {
      const required = (schema['required'] ?? []) as readonly string[];
      const properties = Object.entries((schema['properties'] ?? {}) as Record<string, JsonSchema>);
      const asked = properties.filter(([name]) => withOptional || required.includes(name));
      return Object.fromEntries(asked.map(([name, each]) => [name, filled(each, filling, withOptional, chosen, name)]));
    }
    case 'array': {
      const entry = filled(schema['items'] as JsonSchema, filling, withOptional, chosen, field);
      return Array.from({ length: Number(schema['minItems'] ?? (withOptional ? 1 : 0)) }, () => entry);
    }
    case 'integer':
    case 'number':
      return Number(schema['minimum'] ?? 1);
    case 'boolean':
      return true;
    default:
      return textOf(schema, filling, field);
  }
}

function textOf({ format, pattern = '', minLength = 1 }: JsonSchema, { today, id }: Filling, field: string): string {
  if (format === 'date') return today;
  const candidates = ['1', id(field), 'a'.repeat(64), 'x'.repeat(Number(minLength))];
  if (pattern === '') return candidates.at(-1)!;
  const expression = new RegExp(pattern as string, 'u');
  return candidates.find((each) => expression.test(each)) ?? candidates.at(-1)!;
}

/** Every choice of every list of choices, by the field's name. */
function choicesIn(schema: JsonSchema, field = ''): (readonly [string, unknown])[] {
  const choices = schema['enum'] as readonly unknown[] | undefined;
  if (choices !== undefined) return choices.slice(1).map((choice) => [field, choice] as const);
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, JsonSchema>);
  const items = schema['items'] === undefined ? [] : choicesIn(schema['items'] as JsonSchema, field);
  const booleans = schema['type'] === 'boolean' ? [[field, false] as const] : [];
  return [...properties.flatMap(([name, each]) => choicesIn(each, name)), ...items, ...booleans];
}
