/** What we use of JSON Schema: as the server writes the schemas of payloads. */
export interface FieldSchema {
  readonly type?: 'string' | 'integer' | 'number' | 'boolean' | 'object' | 'array';
  readonly enum?: readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: FieldSchema;
  readonly properties?: Readonly<Record<string, FieldSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | FieldSchema;
  readonly not?: unknown;
}

type FieldKind =
  'text' | 'longText' | 'money' | 'number' | 'date' | 'document' | 'hash' | 'choice' | 'flag' | 'group' | 'rows' | 'byName';

const money = '^(0|[1-9]\\d{0,14})$';
const hash = '^[0-9a-f]{64}$';

/** How a value of this schema is asked for. */
export function kindOf(schema: FieldSchema): FieldKind {
  if (schema.type === 'array') return 'rows';
  if (schema.type === 'object') return schema.properties === undefined ? 'byName' : 'group';
  if (schema.type === 'boolean') return 'flag';
  if (schema.type === 'integer' || schema.type === 'number') return 'number';
  if (schema.enum !== undefined) return 'choice';
  if (schema.format === 'date') return 'date';
  if (schema.format === 'document') return 'document';
  if (schema.pattern === money) return 'money';
  if (schema.pattern === hash) return 'hash';
  return (schema.maxLength ?? 0) > 300 ? 'longText' : 'text';
}

/** A value as it is being typed: texts, flags, rows of them. Empty is what was not given. */
export type Typed = string | boolean | undefined | readonly Typed[] | { readonly [name: string]: Typed };
export type TypedObject = { readonly [name: string]: Typed };

export function isTypedObject(typed: Typed): typed is TypedObject {
  return typeof typed === 'object' && !Array.isArray(typed);
}
