import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { dataSourceOptions, migrate, openEmbeddedDatabase } from '#platform';
import { appendOnly, entities, loadData, migrations, type ShutdownHooks } from '#program';
import { prepareQueue } from '#queue';
import { endPrograms } from '../../support/program.js';
import { Baseline } from './baseline.js';
import { say } from './say.js';
import { queryRows } from './sql.js';

const prefix = 'yntymak-bench-';
const template = 'yntymak';

/** Addresses of one database, by who asks. */
export interface BenchDatabase {
  readonly name: string;
  /** The application's role. */
  readonly url: string;
  readonly ownerUrl: string;
  /** For what only a bench does: to fill tables past their triggers. */
  readonly superuserUrl: string;
}

/** A running PostgreSQL of the product with its own settings, and a template of the demonstration in it. */
export class Stand {
  /** Null where there is no pgbench. */
  baseline: Baseline | null = null;

  private constructor(
    readonly folder: string,
    readonly scale: number,
    private readonly opened: ShutdownHooks,
    private readonly addresses: Omit<BenchDatabase, 'name'>,
  ) {}

  /** What it opens it adds to `opened`. */
  static async open(scale: number, opened: ShutdownHooks): Promise<Stand> {
    await removeLeftovers();
    const folder = await mkdtemp(join(tmpdir(), prefix));
    opened.add(() => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));
    // As root, the server runs as another user, who must be able to pass.
    await chmod(folder, 0o711);
    const { url, ownerUrl, stop } = await openEmbeddedDatabase(folder, { info: say, warn: say });
    opened.add(stop);
    opened.add(endPrograms);
    const { superuser } = JSON.parse(await readFile(join(folder, 'database.secret.json'), 'utf8')) as { superuser: string };
    const superuserUrl = Object.assign(new URL(ownerUrl), { username: 'postgres', password: superuser }).href;
    const stand = new Stand(folder, scale, opened, { url, ownerUrl, superuserUrl });
    await stand.makeTemplate(new URL(ownerUrl).username);
    stand.baseline = await Baseline.open(folder, (await stand.database('baseline', 'nothing')).ownerUrl);
    return stand;
  }

  /** At least so many, at full scale all. */
  scaled(count: number, least: number): number {
    return Math.max(least, Math.round(count * this.scale));
  }

  /** A new database with the demonstration's bodies, rules and people; without `from`, an empty one. */
  async database(name: string, from: 'demonstration' | 'nothing' = 'demonstration'): Promise<BenchDatabase> {
    const { ownerUrl } = this.addresses;
    await queryRows(
      to(ownerUrl, 'postgres'),
      `create database ${name} template ${from === 'demonstration' ? template : 'template0'}`,
    );
    return { name, ...this.addressesOf(name) };
  }

  /** Gives its disk back. Every connection is cut, a vacuum of the server's own included: only a superuser may. */
  async drop({ name }: BenchDatabase): Promise<void> {
    await queryRows(to(this.addresses.superuserUrl, 'postgres'), `drop database ${name} with (force)`);
  }

  async asOwner<Row extends object>({ ownerUrl }: BenchDatabase, statement: string, parameters: unknown[] = []): Promise<Row[]> {
    return queryRows<Row>(ownerUrl, statement, parameters);
  }

  async postgresVersion(): Promise<string> {
    const [row] = await queryRows<{ version: string }>(this.addresses.url, 'select version()');
    return row!.version.split(' ').slice(0, 2).join(' ');
  }

  /** Something that must end before the databases do. */
  add(close: () => Promise<void>): void {
    this.opened.add(close);
  }

  private addressesOf(name: string): Omit<BenchDatabase, 'name'> {
    const { url, ownerUrl, superuserUrl } = this.addresses;
    return { url: to(url, name), ownerUrl: to(ownerUrl, name), superuserUrl: to(superuserUrl, name) };
  }

  private async makeTemplate(owner: string): Promise<void> {
    const { url, ownerUrl, superuserUrl } = this.addresses;
    await queryRows(superuserUrl, `alter role ${owner} createdb`);
    await migrate({ url, ownerUrl, migrations, appendOnly });
    await prepareQueue({ redisUrl: null, url, ownerUrl });
    const dataSource = await new DataSource(dataSourceOptions({ url, entities, migrations })).initialize();
    await loadData(dataSource, { demo: true }).finally(() => dataSource.destroy());
  }
}

const to = (address: string, database: string): string => Object.assign(new URL(address), { pathname: `/${database}` }).href;

/** Milliseconds after which a folder without a launcher is nobody's: a run that begins locks its own within a second. */
const abandoned = 600_000;

/** A run that was killed left its server and its files. The folder of a run that goes on is locked and stays. */
async function removeLeftovers(): Promise<void> {
  const folders = (await readdir(tmpdir())).filter((name) => name.startsWith(prefix)).map((name) => join(tmpdir(), name));
  for (const folder of folders) {
    const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
    if (existsSync(join(folder, 'launcher.lock'))) {
      const left = await openEmbeddedDatabase(folder, { info: () => undefined, warn: say }).catch(() => null);
      await left?.stop().then(remove);
    } else if (Date.now() - (await stat(folder)).mtimeMs > abandoned) {
      await remove();
    }
  }
}
