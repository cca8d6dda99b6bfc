import '../support/database-date.js';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from '../support/client.js';
import { MailServer } from '../support/mail-server.js';
import type { Program } from '../support/program.js';
import { openReceiver, type Receiver } from '../support/receiver.js';
import { completeDrafts, openProcesses, type People, type Processes, send, signIn, until, wantsMail } from './processes.js';
import { mailsById, webhooksById } from './received-by-id.js';

/** Milliseconds: three sweeps. An SMTP server that hangs is waited for longer than that. */
const late = 15_000;

let processes: Processes;
let api: Program;
let people: People;
let mails: MailServer;
let receiver: Receiver;
let letGo = (): void => undefined;
const hanging = new Promise<null>((resolve) => (letGo = () => resolve(null)));

beforeAll(async () => {
  [mails, receiver] = await Promise.all([MailServer.open(), openReceiver()]);
  processes = await openProcesses({ SMTP_URL: mails.url, MAIL_FROM: 'yntymak@example.kg', WEBHOOK_ALLOW_PRIVATE: 'true' });
  api = await processes.api();
  people = await signIn(api);
}, 120_000);
afterAll(async () => {
  letGo();
  await processes.close();
  await Promise.all([mails.close(), receiver.close()]);
});

interface Delivery {
  readonly id: string;
  readonly outcome: string | null;
  readonly attempt: number;
  readonly error: string | null;
  readonly waits: boolean;
}
/** To a person by login, or to a webhook by name. */
const sentTo = (whom: string): Promise<Delivery[]> =>
  processes.query(
    `select d.id, d.outcome, d.attempt, d.last_error as error, d.next_try_at > clock_timestamp() as waits from delivery d
     where d.target in (select id from person where login = $1 union all select id from webhook where name = $1) order by d.id`,
    [whom],
  );
const isDelivered = async (whom: string, count: number): Promise<boolean> =>
  (await sentTo(whom)).filter(({ outcome }) => outcome === 'delivered').length === count;
const hasFailedOnce = async (whom: string): Promise<boolean> => {
  const all = await sentTo(whom);
  return all.length > 0 && all.every(({ outcome, error, waits }) => outcome === null && error !== null && waits);
};

/** Runs until it is stopped. @returns how late the sweep was at the worst, in milliseconds. */
function watchSweeps(): () => Promise<number> {
  let isOver = false;
  const watching = (async () => {
    let worst = 0;
    for (; !isOver; await delay(200)) {
      const [row] = await processes.query<{ ago: number; fault: string | null }>(
        `select extract(epoch from clock_timestamp() - ran_at)::float8 * 1000 as ago, fault from round_run where name = 'sweep'`,
      );
      expect(row?.fault ?? null).toBeNull();
      worst = Math.max(worst, row?.ago ?? 0);
    }
    return worst;
  })();
  return () => ((isOver = true), watching);
}

test('receivers that hang, refuse, are slow or break off: the others get theirs in that minute, and each that failed waits or is an incident', async () => {
  const { drafter, lawyer, operator } = people;
  const body = (await (await Client.signIn(api.url, 'ministry.signatory')).get('/api/me')).body.offices[0].body.id as string;
  const signatory = await Client.signIn(api.url, 'ministry.signatory');
  for (const name of ['throws', 'hangs', 'breaks', 'works']) {
    const webhook = { body, name, url: `${receiver.url}/${name}`, types: ['notice.filed'] };
    expect((await signatory.post('/api/webhooks', webhook)).status).toBe(201);
  }
  const works = receiver.answer;
  receiver.answer = (response, received) => {
    if (received.path.endsWith('throws')) response.writeHead(500).end('an exception');
    else if (received.path.endsWith('breaks')) response.destroy();
    else if (!received.path.endsWith('hangs')) works(response, received);
  };
  for (const login of ['ministry.lawyer', 'ministry.financier', 'ministry.drafter']) await wantsMail(processes.query, login);
  mails.verdict = (to) => {
    if (to.startsWith('ministry.lawyer')) return 550;
    if (to.startsWith('ministry.financier')) return hanging;
    return delay(3_000, null);
  };

  // The lawyer is notified twice, the financier and the drafter once each.
  const [confirmed, returned] = (await completeDrafts(people, 2)) as [string, string];
  for (const id of [confirmed, returned]) await send(drafter, id, 'submitForLegalityCheck');
  await send(lawyer, confirmed, 'confirmLegality', { noHarmStatement: 'No own local matter is touched.' });
  await send(lawyer, returned, 'returnDraft', { reasonCode: 'other', reasonText: 'A word is missing.' });

  const worker = await processes.worker();
  await until('the sweep', async () => (await processes.query(`select from round_run where name = 'sweep'`)).length > 0);
  const worst = watchSweeps();
  await until('the receiver that works has received everything', () => isDelivered('works', 4));
  await until('what is slow has its mail', () => isDelivered('ministry.drafter', 1));
  await until('what is refused for good has failed', async () =>
    (await sentTo('ministry.lawyer')).every(({ outcome }) => outcome === 'failed'),
  );
  for (const whom of ['throws', 'breaks', 'hangs', 'ministry.financier'])
    await until(`${whom} waits for its next try`, () => hasFailedOnce(whom), 90_000);
  expect(await worst()).toBeLessThan(late);

  const listed = (await operator.get('/api/incidents')).body.items as {
    id: string;
    kind: string;
    event: string;
    instance: string;
  }[];
  expect(listed.map(({ kind, event, instance }) => ({ kind, event, instance }))).toEqual(
    expect.arrayContaining([confirmed, returned].map((instance) => ({ kind: 'delivery', event: 'mail', instance }))),
  );
  expect(listed).toHaveLength(2);
  // What was read is answered again for two seconds.
  await until('the health reports them', async () => {
    const health = (await operator.get('/health/work')).body;
    return health.incidents.delivery === 2 && health.status === 'degraded';
  });
  const { wrong, sweeper } = (await operator.get('/health/work')).body as { wrong: { code: string }[]; sweeper: number };
  expect(wrong.map(({ code }) => code)).toEqual(['incidentsOpen']);
  expect(sweeper).toEqual(expect.any(Number));

  // The last try of all: only then a person must look.
  await processes.asOwner(
    `update delivery set attempt = 9, next_try_at = now() where target = (select id from webhook where name = 'throws')`,
  );
  await until('the last try has failed', async () => (await sentTo('throws')).every(({ outcome }) => outcome === 'failed'));
  expect((await operator.get('/api/incidents?event=webhook')).body.items).toHaveLength(4);

  // Mended: what failed goes out under the ids of before.
  receiver.answer = works;
  mails.verdict = () => null;
  letGo();
  const ids = ((await operator.get('/api/incidents')).body.items as { id: string }[]).map(({ id }) => id);
  const retried = await operator.post('/api/incidents/retry', { ids, reason: 'mended' });
  expect([retried.status, retried.body.retried]).toEqual([200, 6]);
  await until('everything has gone out', async () => {
    // As if the pauses were over, also of those that were still being tried.
    await processes.query(`update delivery set next_try_at = now() where outcome is null and claimed_until is null`);
    return (await processes.query(`select from delivery where outcome is distinct from 'delivered'`)).length === 0;
  });
  const all = await processes.query<{ id: string; channel: string }>('select id, channel from delivery');
  const idsOf = (channel: string): string[] => all.flatMap((each) => (each.channel === channel ? [each.id] : [])).sort();
  expect([...mailsById(mails).keys()].sort()).toEqual(idsOf('mail'));
  expect([...webhooksById(receiver).keys()].sort()).toEqual(idsOf('webhook'));
  expect([idsOf('mail').length, idsOf('webhook').length]).toEqual([4, 16]);
  expect((await operator.get('/api/incidents')).body.items).toEqual([]);
  expect(await worker.stop()).toBe(0);
}, 300_000);
