import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
// Jest runs this file outside of its own module system: `#…` are the built ones, as in production.
import { DataSource } from 'typeorm';
import { dataSourceOptions, migrate, openEmbeddedDatabase } from '#platform';
import { appendOnly, entities, loadData, migrations } from '#program';
import { prepareQueue } from '#queue';

const prefix = 'yntymak-test-';
const log = { info: () => undefined, warn: console.warn };

declare global {
  var stopTestDatabase: (() => Promise<void>) | undefined;
}

/** Starts a PostgreSQL for the run and migrates its database `yntymak`, from which every test file clones its own; some with a demonstration in it. */
export default async function startTestDatabase(): Promise<void> {
  await removeLeftovers();
  const folder = await mkdtemp(join(tmpdir(), prefix));
  globalThis.stopTestDatabase = () => rm(folder, { recursive: true });
  // Jest does not tear down what failed to set up.
  await prepareTestDatabase(folder).catch(async (error: unknown) => {
    await globalThis.stopTestDatabase?.();
    throw error;
  });
}

async function prepareTestDatabase(folder: string): Promise<void> {
  // As root, the server runs as another user, who must be able to pass.
  await chmod(folder, 0o711);
  const fresh = await openEmbeddedDatabase(folder, log);
  await makeFitForTests(folder, fresh.ownerUrl).finally(() => fresh.stop());
  const { url, ownerUrl, stop } = await openEmbeddedDatabase(folder, log);
  globalThis.stopTestDatabase = () => stop().then(() => rm(folder, { recursive: true }));
  await migrate({ url, ownerUrl, migrations, appendOnly });
  await prepareQueue({ redisUrl: null, url, ownerUrl });
  await makeDemonstration({ url, ownerUrl });
  process.env.YNTYMAK_TEST_DATABASE = JSON.stringify({ url, ownerUrl });
}

/** A second template with the bodies and people of the demonstration in it: to load them takes half of what a clone takes to be ready. */
async function makeDemonstration({ url, ownerUrl }: { url: string; ownerUrl: string }): Promise<void> {
  const owner = new Client({ connectionString: Object.assign(new URL(ownerUrl), { pathname: '/postgres' }).href });
  await owner.connect();
  await owner.query('create database yntymak_demonstration template yntymak').finally(() => owner.end());
  const address = Object.assign(new URL(url), { pathname: '/yntymak_demonstration' }).href;
  const dataSource = new DataSource(dataSourceOptions({ url: address, entities, migrations }));
  await dataSource.initialize();
  await loadData(dataSource, { demo: true }).finally(() => dataSource.destroy());
}

/** A run that was killed left its server. That of a run which goes on is locked and cannot be opened. */
async function removeLeftovers(): Promise<void> {
  const folders = (await readdir(tmpdir())).filter((name) => name.startsWith(prefix)).map((name) => join(tmpdir(), name));
  for (const folder of folders.filter((each) => existsSync(join(each, 'launcher.lock')))) {
    const left = await openEmbeddedDatabase(folder, log).catch(() => null);
    await left?.stop().then(() => rm(folder, { recursive: true }));
  }
}

/**
 * From its next start on: the owner may make databases, and nothing waits for the disk, since a killed process loses nothing by
 * that, only a power cut would. Several programs at once, whose lines are cut, had all hundred connections.
 */
async function makeFitForTests(folder: string, ownerUrl: string): Promise<void> {
  const url = new URL(ownerUrl);
  const owner = url.username;
  url.username = 'postgres';
  url.password = (JSON.parse(await readFile(join(folder, 'database.secret.json'), 'utf8')) as { superuser: string }).superuser;
  const superuser = new Client({ connectionString: url.href });
  await superuser.connect();
  const settings = ['alter system set fsync = off', 'alter system set max_connections = 300'];
  for (const statement of [`alter role ${owner} createdb`, ...settings]) await superuser.query(statement);
  await superuser.end();
}
