import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { type Configuration, DemoClock, inTransaction, loadConfiguration, type OpenDatabase } from '#platform';
import { loadData, type ShutdownHooks, prepareDatabase, type PreparedDatabase } from '#program';
import { PowerReader } from '#registry';
import { packages } from '#workflows';
import { type Country, findCountry, makeBodies } from './country/country.js';
import { Desk } from './play/desk.js';
import { play, type Played } from './play/play.js';
import type { SimulateCommand } from './simulate-command.js';
import { SimulationModule } from './simulation.module.js';
import { StandingClock } from './time/standing-clock.js';

/** The Monday on which every simulation begins: the calendar of its year is there. */
const start = '2026-01-05';
const opening = 'T08:00:00+06:00';

/** A country that was played, still open: what it is now can be read. */
export interface Simulation {
  readonly app: INestApplicationContext;
  readonly database: OpenDatabase;
  readonly country: Country;
  readonly played: Played;
  /** Local dates, both included. */
  readonly from: string;
  readonly until: string;
  /** Of real time, for what was played alone. */
  readonly seconds: number;
}

/** Plays a country in a data folder that is empty. What it opens it adds to `opened`. */
export async function simulate(
  { lsgs, years, seed, workflow }: SimulateCommand,
  dataDir: string,
  shutdown: ShutdownHooks,
  report: (share: number) => void,
): Promise<Simulation> {
  const configuration = loadConfiguration({ DATA_DIR: dataDir, DEMO: 'true', DEMO_CASES: 'false', LOG_LEVEL: 'fatal' });
  const { database, bodies } = await prepare(configuration, lsgs, seed);
  shutdown.add(() => database.stop());
  await setForRole(database, 'set synchronous_commit = off');
  const clock = new StandingClock(new Date(`${start}${opening}`));
  const module = SimulationModule.forRoot(configuration, clock, database);
  const app = await NestFactory.createApplicationContext(module, { abortOnError: false, logger: false });
  shutdown.add(() => app.close());
  const { manager } = app.get(DataSource);
  const { items: powers } = await app.get(PowerReader, { strict: false }).list({ limit: 200 });
  const country = await findCountry(manager, bodies, powers, seed, clock.now());
  const simulations = new Map(packages.flatMap(({ name, simulation }) => (simulation === undefined ? [] : [[name, simulation]])));
  const begun = new Map([...simulations].filter(([name]) => workflow === null || name === workflow));
  const until = `${Number(start.slice(0, 4)) + years}${start.slice(4)}`;
  const began = performance.now();
  const played = await play(app, new Desk(app, clock, country, simulations), { start, end: until, years, begun }, report);
  const seconds = (performance.now() - began) / 1000;
  // Who goes on with this database goes on at this time.
  await inTransaction(app.get(DataSource), (tx) => app.get(DemoClock).save(tx, clock.now()));
  await setForRole(database, 'reset synchronous_commit');
  return { app, database, country, played, from: start, until, seconds };
}

type Prepared = { database: PreparedDatabase; bodies: Awaited<ReturnType<typeof makeBodies>> };

async function prepare(configuration: Configuration, lsgs: number, seed: number): Promise<Prepared> {
  let bodies: Prepared['bodies'] | undefined;
  const load = async (dataSource: DataSource): Promise<void> => {
    await loadData(dataSource, configuration);
    bodies = await inTransaction(dataSource, (tx) => makeBodies(tx, lsgs, seed));
  };
  const database = await prepareDatabase(configuration, { log: { info: () => undefined, warn: console.error }, load });
  return { database, bodies: bodies! };
}

/** A power cut while it plays may cost a simulation its end: it is played again. */
async function setForRole({ url }: OpenDatabase, setting: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`alter role current_user ${setting}`);
  } finally {
    await client.end();
  }
}
