import type { TestApi } from '../support/api.js';
import { schemaOf, type Schema } from './sample.js';

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

/** One operation of the API, as its own document describes it. */
export interface Operation {
  /** `Instances.get` */
  readonly id: string;
  readonly method: Method;
  /** `/api/instances/{id}` */
  readonly path: string;
  readonly isPublic: boolean;
  /** Names of the parameters in the path. */
  readonly named: readonly string[];
  readonly query: readonly { readonly name: string; readonly schema: Schema }[];
  /** Of the JSON that it takes; null: none, or several kinds. */
  readonly body: Schema | null;
  /** What it takes, by media type. */
  readonly takes: readonly string[];
}

interface Described {
  readonly operationId: string;
  readonly security?: readonly unknown[];
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema: object }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: object }>> };
}

/** Every operation that the document names: a new one is attacked by itself. */
export async function operationsOf(api: TestApi): Promise<Operation[]> {
  const { paths } = (await api.ask(null, 'GET', '/api/openapi.json')).body as {
    paths: Record<string, Record<string, Described>>;
  };
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, { operationId, security, parameters = [], requestBody }]) => {
      const content = requestBody?.content ?? {};
      const json = content['application/json']?.schema as Schema | undefined;
      return {
        id: operationId,
        method: method.toUpperCase() as Method,
        path,
        isPublic: security?.length === 0,
        named: [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!),
        query: parameters
          .filter((each) => each.in === 'query')
          .map(({ name, schema }) => ({ name, schema: schemaOf(schema as never) })),
        body: json?.type === 'object' ? json : null,
        takes: Object.keys(content),
      };
    }),
  );
}

/** The path with its parameters filled in, in their order. */
export function filled({ path }: Operation, values: readonly string[]): string {
  let index = 0;
  return path.replace(/\{\w+\}/g, () => encodeURIComponent(values[index++]!));
}
