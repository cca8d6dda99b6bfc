import { localDate } from '#machine';
import { type CrashPoint, newId } from '#platform';
import { Client } from '../support/client.js';
import { MailServer } from '../support/mail-server.js';
import { expectKilledBy } from '../support/killed.js';
import type { Program } from '../support/program.js';
import { openReceiver, type Receiver } from '../support/receiver.js';
import { isFull } from '../support/full.js';
import { expectAllNotified, expectWholeRun, verified } from './end-of-run.js';
import {
  completeDrafts,
  isQuiet,
  openProcesses,
  type People,
  type Processes,
  send,
  signIn,
  until,
  wantsMail,
} from './processes.js';
import { mailsById, webhooksById } from './received-by-id.js';

let processes: Processes;
let api: Program;
let people: People;
let mails: MailServer;
let receiver: Receiver;
/** Complete drafts, each used by one test. */
let drafts: string[];

beforeAll(async () => {
  [mails, receiver] = await Promise.all([MailServer.open(), openReceiver()]);
  processes = await openProcesses({ SMTP_URL: mails.url, MAIL_FROM: 'yntymak@example.kg', WEBHOOK_ALLOW_PRIVATE: 'true' });
  api = await processes.api();
  people = await signIn(api);
  drafts = await completeDrafts(people, 2 * deaths.length + 8);
  await wantsMail(processes.query, 'ministry.lawyer');
  const signatory = await Client.signIn(api.url, 'ministry.signatory');
  const { body } = (await signatory.get('/api/me')).body.offices[0] as { body: { id: string } };
  const types = ['notice.filed', 'reminder.filed'];
  const { status } = await signatory.post('/api/webhooks', { body: body.id, name: 'records', url: receiver.url, types });
  expect(status).toBe(201);
}, 120_000);
afterAll(async () => {
  await processes.close();
  await Promise.all([mails.close(), receiver.close()]);
});

const quiet = (): Promise<void> => until('everything is done', () => isQuiet(processes.query), 90_000);
const submit = async (client: Client, id: string, key?: string): Promise<void> =>
  send(client, id, 'submitForLegalityCheck', {}, key);

/** A worker without a crash point does what is left, here and in the next test. */
let survivor: Program;

const deaths: readonly CrashPoint[] = [
  ...(isFull ? (['effect.claimed'] as const) : []),
  'notice.recorded',
  'effect.performed',
  ...(isFull ? (['mail.claimed', 'webhook.claimed'] as const) : []),
  'mail.sent',
  'webhook.sent',
];

test('workers that die wherever people are notified: in the inbox each notice stands once, what went out twice went out under one id', async () => {
  const submitted: string[] = [];
  for (const point of deaths) {
    // Something to die of, whatever those before have done.
    for (const id of drafts.splice(0, 2)) submitted.push((await submit(people.drafter, id), id));
    await processes.workerDiesAt(point);
  }
  survivor = await processes.worker();
  await quiet();
  const { body } = await people.lawyer.get('/api/inbox?limit=100');
  const items = body.items as { case: { id: string } }[];
  expect(items.map((item) => item.case.id).sort()).toEqual([...submitted].sort());

  const sent = await processes.query<{ id: string; channel: string }>('select id, channel from delivery');
  const ids = (channel: string): string[] => sent.flatMap((each) => (each.channel === channel ? [each.id] : [])).sort();
  const [byMail, byHook] = [mailsById(mails), webhooksById(receiver)];
  expect([...byMail.keys()].sort()).toEqual(ids('mail'));
  expect([...byHook.keys()].sort()).toEqual(ids('webhook'));
  expect([ids('mail').length, ids('webhook').length]).toEqual([submitted.length, submitted.length]);
  // Of each kind one died between sending and saying so, perhaps with others that were on their way.
  expect(mails.mails.length).toBeGreaterThan(submitted.length);
  expect(receiver.received.length).toBeGreaterThan(submitted.length);
}, 240_000);

test.each(isFull ? ['step.outboxWritten', 'step.committing', 'step.committed', 'step.answering'] : ['step.committed'])(
  'an api that dies at %s with a notice to send: the repeated request is the same one, and people are notified once',
  async (point) => {
    const id = drafts.shift()!;
    const doomed = await processes.api({ YNTYMAK_CRASH_POINT: point });
    const drafter = await Client.signIn(doomed.url, 'ministry.drafter');
    const key = newId();
    await expectKilledBy(doomed, () => submit(drafter, id, key));
    await submit(people.drafter, id, key);
    const effects = await processes.query<{ type: string }>(
      `select content ->> 'template' as type from outbox o join instance i on i.id = o.instance_id where i.uuid = $1`,
      [id],
    );
    expect(effects).toEqual([{ type: 'legalityCheckAsked' }]);
  },
  90_000,
);

test('workers that die in the middle of a day’s reminders and mails: each step is sent once, each person has one mail of the day', async () => {
  const { lawyer, drafter } = people;
  const ids = drafts.splice(0, 4);
  for (const id of ids) {
    await submit(drafter, id);
    await send(lawyer, id, 'confirmLegality', { noHarmStatement: 'No own local matter is touched.' });
  }
  await quiet();
  expect(await survivor.stop()).toBe(0);
  const [{ due }] = await processes
    .query<[{ due: Date }]>('select max(due_at) as due from deadline')
    .then((rows) => rows as [never]);
  // The middle of a day on which they are to be reminded, in Bishkek; the deadline itself comes later.
  const noon = new Date((due as Date).getTime() - 12 * 3_600_000);
  await processes.moveClock(noon);

  await processes.leasesRunOut();
  await processes.workerDiesAt('notice.recorded', 2);
  await wantsMail(processes.query, 'ministry.financier', 'daily');
  await processes.workerDiesAt('digest.written');
  await processes.workerDiesAt('mail.sent');
  const next = await processes.worker();
  await quiet();
  const ofDay = 'select from reminder_pass where day = $1';
  const day = localDate(noon.toISOString(), 'Asia/Bishkek');
  await until('the pass of the day', async () => (await processes.query(ofDay, [day])).length === 1);
  expect(await next.stop()).toBe(0);

  const reminded = await processes.query<{ count: string }>(
    `select count(*)::int as count from reminder r join inbox_item b on b.source = r.id join person p on p.id = b.person_id
     where p.login = 'ministry.financier' group by r.id`,
  );
  expect(reminded).toEqual(ids.map(() => ({ count: 1 })));
  expect(await processes.query('select from digest where delivery_id is not null')).toHaveLength(1);
  const digests = mails.mails.filter(({ to }) => to[0] === 'ministry.financier@example.kg');
  expect(new Set(digests.map(({ headers }) => headers['message-id'])).size).toBe(1);
  expect(digests).toHaveLength(2);
}, 240_000);

test('in the end every table is whole, everybody was notified, and every case verifies', async () => {
  await expectWholeRun(processes.query);
  await expectAllNotified(processes.query);
  const [{ count }] = (await processes.query('select count(*) from instance')) as [{ count: string }];
  expect(verified({ ...processes.env, DATA_DIR: processes.dataDir })).toEqual([0, `${count} cases verified, 0 faulty`]);
}, 120_000);
