import { isIPv6 } from 'node:net';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectFile } from './project-file.js';
import type { S3Address } from './s3-address.js';
import { Settings } from './settings.js';
import { StartFault } from './start-fault.js';

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

type LogLevel = (typeof logLevels)[number];

export interface Configuration {
  /** 0 lets the system choose. */
  readonly port: number;
  readonly host: string;
  /** Where people reach the program, without a slash at the end. */
  readonly publicUrl: string;
  /** An absolute path. */
  readonly dataDir: string;
  /** The application's role. Null: the embedded database. */
  readonly databaseUrl: string | null;
  /** Runs migrations. Null: the role of `databaseUrl` does. */
  readonly databaseOwnerUrl: string | null;
  /** Where the queue is. Null: in the database. */
  readonly redisUrl: string | null;
  /** Where documents lie. Null: under `dataDir`. */
  readonly documentStore: S3Address | null;
  /** Megabytes that a person's documents may take which no case names. */
  readonly documentQuotaMb: number;
  /** Days for which a document stays that no case names. */
  readonly documentDays: number;
  /** The file of the private key that signs checkpoints, an absolute path. Null: a key of the data folder. */
  readonly signingKey: string | null;
  readonly demo: boolean;
  /** The demonstration may be reached from elsewhere: anybody who reaches it signs in with its public passwords, which every page says. */
  readonly publicDemo: boolean;
  /** The first start of a demonstration makes a few cases, so that there is something to see. */
  readonly demoCases: boolean;
  readonly logLevel: LogLevel;
  /** Who may read the metrics from anywhere. Null: programs on this machine may. */
  readonly metricsToken: string | null;
  /** Where a worker alone answers those who watch it. Null: it does not listen. */
  readonly workerPort: number | null;
  readonly production: boolean;
  /** Null: people sign in by password only. */
  readonly openid: OpenIdSettings | null;
  /** Webhooks may go to addresses of the own network, over http and to any port. */
  readonly webhookAllowPrivate: boolean;
  /** Null: notices stay in the inboxes. */
  readonly mail: MailSettings | null;
}

/** Through which server mails go out, and from which address. */
interface MailSettings {
  /** smtp:// or smtps://, with user and password where the server wants them. */
  readonly url: string;
  readonly from: string;
}

/** A provider of identities (OpenID Connect), and as whom this program asks it. */
export interface OpenIdSettings {
  /** https, or http on this machine. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** Injects the `Configuration`. */
export const CONFIGURATION = Symbol('CONFIGURATION');

/** What is wrong with the settings, all of it in one message. */
export class ConfigurationFault extends StartFault {
  constructor(readonly problems: readonly string[]) {
    super(`The settings cannot be used:\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
    this.name = 'ConfigurationFault';
  }
}

/** Reads the settings from the environment. A relative path counts from the project's folder. Throws a ConfigurationFault. */
export function loadConfiguration(env: NodeJS.ProcessEnv): Configuration {
  const settings = new Settings(env);
  const production = env.NODE_ENV === 'production';
  const embedded = settings.text('DATABASE_URL') === null;
  const host = settings.host('HOST') ?? '127.0.0.1';
  const port = settings.integer('PORT', 0, 65_535) ?? 3000;
  const demoFlag = settings.flagOr('DEMO', 'public');
  const demo = demoFlag === null ? embedded && !production : demoFlag !== false;
  const folder = fileURLToPath(projectFile('.'));
  const configuration: Configuration = {
    port,
    host,
    publicUrl: (settings.url('PUBLIC_URL', ['http:', 'https:']) ?? `http://${hostInUrl(host)}:${port}`).replace(/\/+$/, ''),
    dataDir: resolve(folder, settings.text('DATA_DIR') ?? '.data'),
    databaseUrl: settings.database('DATABASE_URL'),
    databaseOwnerUrl: settings.database('DATABASE_OWNER_URL'),
    redisUrl: settings.url('REDIS_URL', ['redis:', 'rediss:']),
    documentStore: settings.s3('DOCUMENTS_URL'),
    documentQuotaMb: settings.integer('DOCUMENTS_QUOTA_MB', 20, 1_000_000) ?? 500,
    documentDays: settings.integer('DOCUMENTS_DAYS', 1, 3_650) ?? 30,
    signingKey: settings.signingKey('SIGNING_KEY', folder),
    demo,
    publicDemo: demoFlag === 'public',
    demoCases: settings.flag('DEMO_CASES') ?? demo,
    logLevel: settings.oneOf('LOG_LEVEL', logLevels) ?? 'info',
    metricsToken: settings.text('METRICS_TOKEN'),
    workerPort: settings.integer('WORKER_PORT', 0, 65_535),
    production,
    openid: readOpenId(settings),
    webhookAllowPrivate: settings.flag('WEBHOOK_ALLOW_PRIVATE') ?? false,
    mail: readMail(settings),
  };
  const { metricsToken } = configuration;
  settings.check(
    metricsToken === null || /^[\w.~+/=-]{16,}$/.test(metricsToken),
    'METRICS_TOKEN must be at least 16 letters, digits or any of _.~+/=- .',
  );
  settings.check(!embedded || !configuration.databaseOwnerUrl, 'DATABASE_OWNER_URL needs DATABASE_URL beside it.');
  settings.check(!configuration.demo || !production, 'DEMO must be off in production: its accounts have public passwords.');
  const isReachable = !isHere(host) || !isHere(new URL(configuration.publicUrl).hostname);
  settings.check(
    !demo || production || demoFlag === 'public' || !isReachable,
    'DEMO must be public (or off) where HOST or PUBLIC_URL is not this machine: anybody who reaches it can sign in with public passwords.',
  );
  settings.check(demo || !configuration.demoCases, 'DEMO_CASES needs DEMO beside it: its cases are those of the demonstration.');
  if (settings.problems.length > 0) throw new ConfigurationFault(settings.problems);
  return configuration;
}

/** All three or none. */
function readOpenId(settings: Settings): OpenIdSettings | null {
  const issuer = settings.url('OIDC_ISSUER', ['https:', 'http:']);
  const [clientId, clientSecret] = [settings.text('OIDC_CLIENT_ID'), settings.text('OIDC_CLIENT_SECRET')];
  const isOnThisMachine = issuer !== null && URL.canParse(issuer) && isHere(new URL(issuer).hostname);
  settings.check(
    issuer === null || isOnThisMachine || !/^http:/i.test(issuer),
    'OIDC_ISSUER must begin with https:// unless it is on this machine.',
  );
  const names = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'];
  const missing = names.filter((name) => settings.text(name) === null);
  settings.check(
    missing.length % names.length === 0,
    `${missing.join(' and ')} must be set as well, or none of ${names.join(', ')}.`,
  );
  return issuer === null || clientId === null || clientSecret === null ? null : { issuer, clientId, clientSecret };
}

/** Both or none. */
function readMail(settings: Settings): MailSettings | null {
  const url = settings.url('SMTP_URL', ['smtp:', 'smtps:']);
  const from = settings.mailAddress('MAIL_FROM');
  const isHalf = (settings.text('SMTP_URL') === null) !== (settings.text('MAIL_FROM') === null);
  settings.check(!isHalf, 'SMTP_URL and MAIL_FROM must be set together, or neither.');
  return url === null || from === null ? null : { url, from };
}

/** Whether a host, as an address has it or by itself, is this machine and nobody else's. */
function isHere(host: string): boolean {
  return /^(localhost|127\.\d+\.\d+\.\d+|::1|\[::1\])$/i.test(host);
}

function hostInUrl(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return isIPv6(host) ? `[${host}]` : host;
}
