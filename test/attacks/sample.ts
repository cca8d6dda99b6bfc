import type { JsonSchema } from '#machine';

/** A JSON Schema as the product writes it, with what a sample needs of it. */
export interface Schema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
}

export function schemaOf(schema: JsonSchema): Schema {
  return schema as Schema;
}

const texts: readonly (readonly [pattern: RegExp, sample: string])[] = [
  [/^\^\[0-9a-f\]\{8\}/, '0193e000-0000-7000-8000-00000000abcd'],
  [/^\^\[0-9a-f\]\{64\}/, 'a'.repeat(64)],
  [/^\^\(0\|\[1-9\]/, '100'],
  [/^\^\(read\|act/, 'read'],
  [/^\^\(199/, '2026'],
  [/^\^\\d\{4\}/, '2026'],
  [/^\^\\d\{8\}/, '00000000'],
  [/^\^20\\d\\d-Q/, '2026-Q1'],
];

const formats: Readonly<Record<string, string>> = {
  date: '2026-02-28',
  email: 'somebody@elsewhere.example',
  'date-time': '2026-02-28T09:00:00+06:00',
  url: 'https://elsewhere.example',
};

/** A value that the schema takes, with every optional property. @throws for a schema that it cannot read: say here how. */
export function sampleOf(schema: Schema): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, each]) => [name, sampleOf(each)]));
    case 'array':
      return Array.from({ length: Math.max(1, schema.minItems ?? 0) }, () => sampleOf(schema.items!));
    case 'integer':
      return schema.minimum ?? 1;
    case 'boolean':
      return true;
    case 'string':
      return sampleText(schema);
    default:
      throw new Error(`no sample of ${JSON.stringify(schema)}`);
  }
}

function sampleText({ pattern, format, minLength = 0 }: Schema): string {
  if (pattern === undefined) return format === undefined ? 'x'.repeat(Math.max(1, minLength)) : formats[format]!;
  const found = texts.find(([each]) => each.test(pattern));
  if (found === undefined || !new RegExp(pattern).test(found[1])) throw new Error(`no sample of the pattern ${pattern}`);
  return found[1];
}
