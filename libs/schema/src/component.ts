import type { JsonSchema } from '#machine';
import type { Schema, Static } from './schema.js';

/** Where a reference carries what it refers to. JSON does not write it; the copies that Nest makes have it. */
const declaration = Symbol('declaration');

interface Declaration {
  readonly name: string;
  readonly schema: JsonSchema;
}

/** Declares a component of the document by its name: the value refers to it, and brings it along. */
export function component<S extends JsonSchema>(name: string, schema: S): Schema<Static<S>> {
  return { ...reference<Static<S>>(name), [declaration]: { name, schema } satisfies Declaration };
}

/** Refers to a component that is declared elsewhere. */
export function reference<T>(name: string): Schema<T> {
  return { $ref: `#/components/schemas/${name}` };
}

/**
 * The components that a document refers to, by name, and those that they refer to.
 * @throws Error where two are declared under one name.
 */
export function componentsIn(document: unknown): Record<string, JsonSchema> {
  const found = new Map<string, string>();
  const components: Record<string, JsonSchema> = {};
  const read = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { [declaration]: declared } = value as { [declaration]?: Declaration };
    if (declared !== undefined) add(declared);
    Object.values(value).forEach(read);
  };
  const add = ({ name, schema }: Declaration): void => {
    const written = JSON.stringify(schema);
    const former = found.get(name);
    if (former !== undefined && former !== written) throw new Error(`two components are called ${name}`);
    if (former !== undefined) return;
    found.set(name, written);
    components[name] = schema;
    read(schema);
  };
  read(document);
  return components;
}
