import { type FieldSchema, isTypedObject, kindOf, type Typed } from './schema.js';

/** What is wrong with what was typed, by the path of its field: `lines.3.price`. */
export interface TypedFault {
  readonly path: string;
  readonly code: 'missing' | 'moneyWrong' | 'numberWrong' | 'dateWrong';
}

/**
 * What was typed, as the server takes it: amounts in tyiyn, numbers as numbers, nothing for what was left empty.
 * Only what the server could not say better is judged here.
 */
export function payloadOf(
  schema: FieldSchema,
  typed: Typed,
): { readonly payload: unknown; readonly faults: readonly TypedFault[] } {
  const faults: TypedFault[] = [];
  const payload = convert(schema, typed, '', faults) ?? {};
  return { payload, faults };
}

function convert(schema: FieldSchema, typed: Typed, path: string, faults: TypedFault[]): unknown {
  switch (kindOf(schema)) {
    case 'group': {
      if (!isTypedObject(typed)) return undefined;
      return withoutEmpty(Object.entries(schema.properties ?? {}), ([name, field]) => {
        const value = convert(field, typed[name], joined(path, name), faults);
        const isRequired = schema.required?.includes(name) === true;
        if (value === undefined && isRequired) faults.push({ path: joined(path, name), code: 'missing' });
        return [name, !isRequired && isTooShort(value, field) ? undefined : value];
      });
    }
    case 'byName': {
      if (!isTypedObject(typed)) return undefined;
      const values = schema.additionalProperties;
      if (typeof values !== 'object') return typed;
      return withoutEmpty(Object.keys(typed), (name) => [name, convert(values, typed[name], joined(path, name), faults)]);
    }
    case 'rows': {
      const rows = Array.isArray(typed) ? (typed as readonly Typed[]) : [];
      return rows.map((row, index) => convert(schema.items ?? {}, row, joined(path, String(index)), faults) ?? {});
    }
    case 'flag':
      return typed;
    case 'money':
      return parsed(typed, path, 'moneyWrong', tyiynOf, faults);
    case 'number':
      return parsed(typed, path, 'numberWrong', numberOf, faults);
    case 'date':
      return parsed(typed, path, 'dateWrong', (text) => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined), faults);
    default:
      return textOf(typed);
  }
}

/** A list without rows, where the schema wants one of a given list. */
function isTooShort(value: unknown, { minItems = 0 }: FieldSchema): boolean {
  return Array.isArray(value) && value.length === 0 && minItems > 0;
}

function parsed<Value>(
  typed: Typed,
  path: string,
  code: TypedFault['code'],
  parse: (text: string) => Value | undefined,
  faults: TypedFault[],
): Value | undefined {
  const text = textOf(typed);
  if (text === undefined) return undefined;
  const value = parse(text);
  if (value === undefined) faults.push({ path, code });
  return value;
}

function textOf(typed: Typed): string | undefined {
  return typeof typed === 'string' && typed.trim() !== '' ? typed.trim() : undefined;
}

/** Som as people write them, `12 500,50` or `12,500.50`, in tyiyn. */
export function tyiynOf(text: string): string | undefined {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace(/,(?=\d{3}(\D|$))/g, '');
  const [, som, tyiyn = ''] = /^(\d{1,13})(?:[.,](\d{1,2}))?$/.exec(plain) ?? [];
  return som === undefined ? undefined : `${som}${tyiyn.padEnd(2, '0')}`.replace(/^0+(?=\d)/, '');
}

function numberOf(text: string): number | undefined {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '');
  return /^-?\d{1,15}$/.test(plain) ? Number(plain) : undefined;
}

function joined(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

function withoutEmpty<Entry>(
  entries: readonly Entry[],
  of: (entry: Entry) => readonly [string, unknown],
): Record<string, unknown> {
  return Object.fromEntries(entries.map(of).filter(([, value]) => value !== undefined));
}

/** What stands in the case, as it would be typed; the way back of `payloadOf`. */
export function typedOf(schema: FieldSchema, value: unknown): Typed {
  if (value === null || value === undefined) return undefined;
  switch (kindOf(schema)) {
    case 'group':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([name, field]) => [
          name,
          typedOf(field, (value as Record<string, unknown>)[name]),
        ]),
      );
    case 'rows':
      return (value as readonly unknown[]).map((row) => typedOf(schema.items ?? {}, row));
    case 'flag':
      return value as boolean;
    case 'money':
      return somOf(String(value));
    default:
      return typeof value === 'object' ? (value as TypedLike) : String(value);
  }
}

type TypedLike = { readonly [name: string]: Typed };

function somOf(tyiyn: string): string {
  const digits = tyiyn.padStart(3, '0');
  return `${digits.slice(0, -2)},${digits.slice(-2)}`;
}
