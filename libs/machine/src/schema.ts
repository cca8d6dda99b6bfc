import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { getMetadataStorage } from 'class-validator';
import type { ValidationMetadata } from 'class-validator/types/metadata/ValidationMetadata.js';
import { targetConstructorToSchema } from 'class-validator-jsonschema';
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
  const schema = targetConstructorToSchema(payloadClass, options) as unknown as JsonSchema;
  // A class without any decorated property has no schema of its own there: it is an object with nothing in it.
  return inlined({ type: 'object', properties: {}, ...schema }, nestedIn(payloadClass)) as JsonSchema;
}

/**
 * The classes of its fields, by name. Only these are converted: the library would convert every class there is, once for each
 * schema, which was 1.5 of the 2.3 seconds that a program took to load (2026-11-25).
 */
function nestedIn(payloadClass: PayloadClass): ReadonlyMap<string, PayloadClass> {
  const fields = getMetadataStorage().getTargetValidationMetadatas(payloadClass, '', true, false);
  const classes = fields.map(({ target, propertyName }) =>
    typeof target === 'function' ? defaultMetadataStorage.findTypeMetadata(target, propertyName)?.typeFunction() : undefined,
  );
  return new Map(classes.filter((each) => each !== undefined).map((each) => [each.name, each as PayloadClass]));
}

function inlined(schema: unknown, nested: ReadonlyMap<string, PayloadClass>): unknown {
  if (Array.isArray(schema)) return schema.map((each) => inlined(each, nested));
  if (typeof schema !== 'object' || schema === null) return schema;
  const reference = (schema as { $ref?: string }).$ref;
  if (reference !== undefined) return payloadSchema(nested.get(reference.slice(prefix.length))!);
  const copy = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, inlined(value, nested)]));
  return copy['type'] === 'object' && copy['properties'] !== undefined ? { ...copy, additionalProperties: false } : copy;
}
