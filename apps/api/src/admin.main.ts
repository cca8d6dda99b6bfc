import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { DataSource, type EntityManager } from 'typeorm';
import { createFirstOperator, identityTexts, People } from '#identity';
import { fillText, type Language, languages, Refused } from '#machine';
import { Clock, dataSourceOptions, inTransaction, loadConfiguration, migrate, openDatabase, StartFault } from '#platform';
import { Body, createBody } from '#registry';
import { appendOnly, entities, migrations } from './schema.js';

const usage = `Usage: npm run admin -- create <login> [--name <name>] [--language ky|ru|en]
Makes the first operator of a new installation and prints a one-time password.`;

interface Command {
  readonly login: string;
  readonly name: string;
  readonly language: Language;
}

function readCommand(): Command {
  const options = { name: { type: 'string' }, language: { type: 'string', default: 'ky' } } as const;
  const { values, positionals } = parseArgs({ allowPositionals: true, options });
  const [act, login, ...more] = positionals;
  const language = languages.find((each) => each === values.language);
  if (act !== 'create' || !login || more.length > 0 || !language) throw new StartFault(usage);
  return { login, name: values.name ?? login, language };
}

async function create({ login, name, language }: Command): Promise<string> {
  const log = { info: console.error, warn: console.error };
  const database = await openDatabase(loadConfiguration(process.env), log, { join: true });
  try {
    await migrate({ ...database, migrations, appendOnly });
    const dataSource = new DataSource(dataSourceOptions({ url: database.url, entities, migrations }));
    await dataSource.initialize();
    try {
      const clock = new Clock();
      return await inTransaction(dataSource, async (tx) =>
        createFirstOperator(tx, new People(clock), { login, name, language, body: await operatingBody(tx) }, clock.now()),
      );
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await database.stop();
  }
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
  const command = readCommand();
  const password = await create(command);
  console.log(`The operator ${command.login} can sign in once with this password, and must then change it:\n${password}`);
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}
