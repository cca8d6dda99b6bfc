import type { JsonSchema } from '#machine';

declare const described: unique symbol;

/** A JSON Schema that carries the TypeScript type of what it describes; no value has the property that carries it. */
export type Schema<T = unknown> = JsonSchema & { readonly [described]?: () => T; readonly description?: string };

/** What a schema describes; unknown of one that carries no type. */
export type Static<S extends JsonSchema> = S extends { readonly [described]?: () => infer T } ? T : unknown;

/** The schemas of an object's properties. */
export type Properties = Readonly<Record<string, JsonSchema>>;

/** What an object of these properties is. */
export type StaticObject<P extends Properties> = { readonly [Name in keyof P]: Static<P[Name]> };

/** A schema of T where no word says it. */
export function describing<T>(schema: JsonSchema): Schema<T> {
  return schema;
}
