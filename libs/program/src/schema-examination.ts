import { readFileSync } from 'node:fs';
import { DataSource, type EntityManager } from 'typeorm';
import type { WorkflowPackage } from '#machine';
import { inTransaction, type OpenDatabase, projectFile, schemaFaults, type SchemaObjects, schemaObjects } from '#platform';
import { packages } from '#workflows';
import { migrations } from './schema.js';

/** What the migrations of the product make; `npm run schema` writes it, and `schema` of each package. */
export const schemaFile = 'libs/program/schema.json';

/** What the migrations of the product and of these packages make. */
export function madeByMigrations(ofPackages: readonly WorkflowPackage[]): SchemaObjects {
  const files = [schemaFile, ...ofPackages.flatMap(({ schema }) => schema ?? [])];
  return Object.assign({}, ...files.map((file) => JSON.parse(readFileSync(projectFile(file), 'utf8')) as SchemaObjects));
}

/** How the migrations that have run stand to those of this program; `none`: there are no tables yet. */
type Age = 'none' | 'older' | 'same' | 'newer';

export interface Examination {
  readonly age: Age;
  /** What is not as the migrations make it; examined only in a database of the same age. */
  readonly faults: readonly string[];
}

/** Compares the schema with what the migrations make, as the owner. */
export async function examineSchema({ url, ownerUrl }: Pick<OpenDatabase, 'url' | 'ownerUrl'>): Promise<Examination> {
  const dataSource = await new DataSource({ type: 'postgres', url: ownerUrl }).initialize();
  try {
    return await inTransaction(dataSource, (tx) => examine(tx, { owner: roleOf(ownerUrl), application: roleOf(url) }));
  } finally {
    await dataSource.destroy();
  }
}

/** The same, in a transaction of the caller. */
export async function examine(
  tx: EntityManager,
  roles: { readonly owner: string; readonly application: string },
): Promise<Examination> {
  const age = await ageOf(tx);
  if (age !== 'same') return { age, faults: [] };
  const withRights = roles.owner !== roles.application;
  const found = await schemaObjects(tx, roles);
  return { age, faults: schemaFaults(madeByMigrations(packages), found, { withRights }) };
}

async function ageOf(tx: EntityManager): Promise<Age> {
  const [{ isThere }] = await tx.query<[{ isThere: boolean }]>(
    `select to_regclass('public.migrations') is not null as "isThere"`,
  );
  if (!isThere) return 'none';
  const run = new Set((await tx.query<{ name: string }[]>('select name from public.migrations')).map(({ name }) => name));
  const known = migrations.map((migration) => new migration().name!);
  if ([...run].some((name) => !known.includes(name))) return 'newer';
  return known.every((name) => run.has(name)) ? 'same' : 'older';
}

function roleOf(url: string): string {
  return decodeURIComponent(new URL(url).username);
}
