import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { DataSource, type EntityManager } from 'typeorm';
import { createFirstOperator, identityTexts, People } from '#identity';
import { fillText, type Language, languages, Refused } from '#machine';
import {
  Clock,
  type Configuration,
  dataSourceOptions,
  inTransaction,
  loadConfiguration,
  migrate,
  openDatabase,
  StartFault,
} from '#platform';
import { appendOnly, entities, migrations } from '#program';
import { Body, createBody } from '#registry';
import { rotateKey } from './admin/rotate-key.js';

const usage = `Usage: npm run admin -- create <login> [--name <name>] [--language ky|ru|en]
Makes the first operator of a new installation and prints a one-time password.

       npm run admin -- rotate-key <reason> [--new <file>]
Hands over from the key that signs checkpoints to a new one. Where SIGNING_KEY names the present key, --new names the new one.`;

/** Runs a command on the database. Returns what the person reads. */
type Act = (dataSource: DataSource, configuration: Configuration) => Promise<string>;

function readCommand(): Act {
  const options = { name: { type: 'string' }, language: { type: 'string' }, new: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ allowPositionals: true, options });
  const [act, subject, ...more] = positionals;
  const language = languages.find((each) => each === (values.language ?? 'ky'));
  if (subject !== undefined && more.length === 0) {
    if (act === 'create' && subject !== '' && language && values.new === undefined)
      return (dataSource) => create(dataSource, subject, values.name ?? subject, language);
    if (act === 'rotate-key' && values.name === undefined && values.language === undefined)
      return (dataSource, configuration) => rotateKey(dataSource, configuration, subject, values.new);
  }
  throw new StartFault(usage);
}

async function perform(act: Act): Promise<string> {
  const log = { info: console.error, warn: console.error };
  const configuration = loadConfiguration(process.env);
  const database = await openDatabase(configuration, log, { join: true });
  try {
    await migrate({ ...database, migrations, appendOnly });
    const dataSource = new DataSource(dataSourceOptions({ url: database.url, entities, migrations }));
    await dataSource.initialize();
    return await act(dataSource, configuration).finally(() => dataSource.destroy());
  } finally {
    await database.stop();
  }
}

async function create(dataSource: DataSource, login: string, name: string, language: Language): Promise<string> {
  const clock = new Clock();
  const password = await inTransaction(dataSource, async (tx) =>
    createFirstOperator(tx, new People(clock), { login, name, language, body: await operatingBody(tx) }, clock.now()),
  );
  return `The operator ${login} can sign in once with this password, and must then change it:\n${password}`;
}

async function operatingBody(tx: EntityManager): Promise<string> {
  const present = await tx.findOneBy(Body, { kind: 'operator', demonstration: false });
  if (present) return present.id;
  const name = { ky: '«Ынтымак» системасынын оператору', ru: 'Оператор системы «Ынтымак»', en: 'Operator of the Yntymak system' };
  return createBody(tx, { kind: 'operator', name, territory: null, validFrom: null });
}

function explain(error: unknown): string {
  if (error instanceof StartFault) return error.message;
  if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) return usage;
  if (error instanceof Refused) {
    const reasons = error.reasons.map(({ code, params }) => fillText(identityTexts[code]!, params, 'en'));
    return [...reasons, ...error.problems.map(({ path, code }) => `${path}: ${code}`)].join('\n');
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

try {
  console.log(await perform(readCommand()));
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}
