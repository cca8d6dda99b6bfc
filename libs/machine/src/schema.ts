import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import type { ValidationMetadata } from 'class-validator/types/metadata/ValidationMetadata.js';
import { targetConstructorToSchema, validationMetadatasToSchemas } from 'class-validator-jsonschema';
import type { Json, PayloadClass } from './workflow.js';

export interface JsonSchema {
  readonly [keyword: string]: Json | JsonSchema | readonly JsonSchema[];
}

const prefix = '#/definitions/';
const options = {
  classTransformerMetadataStorage: defaultMetadataStorage,
  refPointerPrefix: prefix,
  additionalConverters: {
    isTyiyn: { type: 'string' as const, pattern: '^(0|[1-9]\\d{0,14})$' },
    isLocalDate: { type: 'string' as const, format: 'date' },
    isDocument: { type: 'string' as const, pattern: '^[0-9a-f]{64}$', format: 'document' },
    isText: (metadata: ValidationMetadata) => ({
      type: 'string' as const,
      minLength: 1,
      maxLength: Number(metadata.constraints[0]),
    }),
  },
};

/** The JSON Schema of a payload class, nested classes written in place, unknown properties refused: as `validatePayload` has it. */
export function payloadSchema(payloadClass: PayloadClass): JsonSchema {
  const nested = validationMetadatasToSchemas(options) as unknown as Record<string, JsonSchema>;
  const schema = targetConstructorToSchema(payloadClass, options) as unknown as JsonSchema;
  // A class without any decorated property has no schema of its own there: it is an object with nothing in it.
  return inlined({ type: 'object', properties: {}, ...schema }, nested) as JsonSchema;
}

function inlined(schema: unknown, nested: Record<string, JsonSchema>): unknown {
  if (Array.isArray(schema)) return schema.map((each) => inlined(each, nested));
  if (typeof schema !== 'object' || schema === null) return schema;
  const reference = (schema as { $ref?: string }).$ref;
  if (reference !== undefined) return inlined(nested[reference.slice(prefix.length)], nested);
  const copy = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, inlined(value, nested)]));
  return copy['type'] === 'object' && copy['properties'] !== undefined ? { ...copy, additionalProperties: false } : copy;
}
