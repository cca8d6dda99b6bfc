import { createHash } from 'node:crypto';
import { StartFault } from '#platform';
import { DEFAULT_SCHEMA, runMigrations } from 'bullmq';
import { Client, escapeIdentifier } from 'pg';
import { queueNames } from './queue-names.js';

interface QueuePreparation {
  /** With Redis there is nothing to prepare. */
  readonly redisUrl: string | null;
  /** Owns the tables. */
  readonly ownerUrl: string;
  /** The application's role. */
  readonly url: string;
}

/**
 * Makes the schema in which BullMQ keeps its jobs, and lets the application use it. Safe when several processes do it at once.
 * Run it after `migrate`. @throws StartFault when the owner may not make a schema.
 */
export async function prepareQueue({ redisUrl, ownerUrl, url }: QueuePreparation): Promise<void> {
  if (redisUrl !== null) return;
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    // One after the other: two grants on one table at once fail. The lock ends with its session.
    await owner.query(`select pg_advisory_lock(hashtext('yntymak'), hashtext('queue'))`);
    await runMigrations(owner, DEFAULT_SCHEMA);
    await owner.query([...sequences, ...functions, ...grants(decodeURIComponent(new URL(url).username))].join(';\n'));
  } catch (error) {
    if ((error as { code?: unknown }).code !== '42501') throw error;
    throw new StartFault(
      `The owner of the database may not make the schema ${DEFAULT_SCHEMA} for the queue: grant it CREATE on the database, or set REDIS_URL.`,
      { cause: error },
    );
  } finally {
    await owner.end();
  }
}

/** BullMQ would make them at the first job, for which the application lacks the right. It asks for them, and gives them no number. */
const sequences = queueNames.map((name) => {
  const sequence = `bullmq_jid_${createHash('md5').update(name).digest('hex')}`;
  return `create sequence if not exists ${DEFAULT_SCHEMA}.${sequence}`;
});

/**
 * Adding many at once makes temporary tables, which the application may not: with them it could put its own in front of those
 * that triggers read. Only this function runs as the owner; all that it touches lies in its own schema.
 */
const functions = [`alter function ${DEFAULT_SCHEMA}.add_jobs_bulk(text, jsonb) security definer`];

function grants(role: string): string[] {
  const application = escapeIdentifier(role);
  return [
    `revoke all on schema ${DEFAULT_SCHEMA} from public`,
    `grant usage on schema ${DEFAULT_SCHEMA} to ${application}`,
    `grant select, insert, update, delete on all tables in schema ${DEFAULT_SCHEMA} to ${application}`,
    `revoke insert, update, delete on ${DEFAULT_SCHEMA}.migration from ${application}`,
    `grant usage on all sequences in schema ${DEFAULT_SCHEMA} to ${application}`,
  ];
}
