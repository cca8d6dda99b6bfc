import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { localDay } from '#calendar';
import { newId } from '#platform';
import { Client } from '../support/client.js';
import { MailServer } from '../support/mail-server.js';
import { freePort, type Program, spawnProgram } from '../support/program.js';
import { openReceiver, type Receiver } from '../support/receiver.js';
import { allRecords, type MarkedRequest, sendOnce, sendUntilKnown, type Known, places } from './acknowledged.js';
import { expectAllNotified, expectWholeRun, verified } from './end-of-run.js';
import { completeDrafts, isQuiet, openProcesses, type People, type Processes, signIn, until, wantsMail } from './processes.js';
import { registerPowers } from './registered.js';
import { mailsById, webhooksById } from './received-by-id.js';

const clients = 24;
const stormMs = 15_000;
const registered = 60;

let processes: Processes;
let mails: MailServer;
let receiver: Receiver;
beforeAll(async () => {
  [mails, receiver] = await Promise.all([MailServer.open(), openReceiver()]);
  processes = await openProcesses({
    SMTP_URL: mails.url,
    MAIL_FROM: 'yntymak@example.kg',
    WEBHOOK_ALLOW_PRIVATE: 'true',
    LOG_LEVEL: 'error',
  });
});
afterAll(async () => {
  await processes.close();
  await Promise.all([mails.close(), receiver.close()]);
});

/** A part that is killed and started again, an api always at the same address. */
interface Mortal {
  readonly part: 'api' | 'worker';
  program: Program;
  kills: number;
}

async function startMortal(part: Mortal['part'], port: number): Promise<Program> {
  const program = spawnProgram({ dataDir: processes.dataDir, env: processes.env, part }, port);
  const isReady = async (): Promise<boolean> =>
    part === 'worker'
      ? program.output().includes('a worker is running')
      : (await fetch(`${program.url}/health/ready`).catch(() => null))?.status === 200;
  await until(`${part} is ready: ${program.output()}`, isReady);
  return program;
}

async function kill({ process }: Program): Promise<void> {
  const died = once(process, 'exit');
  process.kill('SIGKILL');
  await died;
}

/** Kills a part by chance, perhaps while it starts, and starts it again, until the end; once at least. An api has time to answer. */
async function killAtRandom(mortal: Mortal, port: number, end: number, printed: string[]): Promise<void> {
  while (Date.now() < end || mortal.kills === 0) {
    await kill(mortal.program);
    mortal.kills += 1;
    printed.push(mortal.program.output());
    const { part } = mortal;
    if (part === 'api') mortal.program = await startMortal(part, port);
    else mortal.program = spawnProgram({ dataDir: processes.dataDir, env: processes.env, part }, await freePort());
    await delay(part === 'api' ? Math.random() * 4_000 : 2_000 + Math.random() * 6_000);
  }
}

const starts = '/api/workflows/delegation/instances';

/** Somebody does something to one of the cases, by chance. What notifies people is rarer: one receiver gets a few a second. */
async function drawing({ drafter, lawyer, operator }: People, ids: readonly string[]): Promise<() => MarkedRequest> {
  const power = (await drafter.get('/api/powers?limit=1')).body.items[0].id as string;
  const recipient = (await drafter.get('/api/bodies?kind=municipality&limit=1')).body.items[0].id as string;
  return () => {
    const [key, marker, id] = [newId(), `mark-${newId()}`, ids[Math.floor(Math.random() * ids.length)]!];
    const event = (client: Client, type: string, payload: object): MarkedRequest => ({
      client,
      url: `/api/instances/${id}/events`,
      body: { type, payload },
      key,
      marker,
    });
    const chance = Math.random();
    if (chance < 0.1) {
      const input = { instrument: 'agreement', title: marker, power, recipient };
      return { client: drafter, url: starts, body: { input }, key, marker };
    }
    if (chance < 0.15) return event(drafter, 'submitForLegalityCheck', {});
    if (chance < 0.2) return event(lawyer, 'returnDraft', { reasonCode: 'other', reasonText: marker });
    if (chance < 0.5) {
      const body = { seq: 1, text: marker, reason: 'A slip of the pen' };
      return { client: operator, url: `/api/instances/${id}/corrections`, body, key, marker };
    }
    return event(drafter, 'saveDraft', { clauses: { authority: marker } });
  };
}

/** Asks and asks, sometimes twice at once; what got no answer is left for later. */
async function busyPerson(draw: () => MarkedRequest, end: number, known: Map<MarkedRequest, Known>): Promise<void> {
  while (Date.now() < end) {
    const request = draw();
    const clicks = Math.random() < 0.2 ? 2 : 1;
    const answers = await Promise.all(Array.from({ length: clicks }, () => sendOnce(request)));
    const certain = answers.filter(({ answer }) => answer !== 'unknown');
    expect(new Set(certain.map((each) => JSON.stringify(each))).size).toBeLessThanOrEqual(1);
    known.set(request, certain[0] ?? { answer: 'unknown' });
    await delay(certain.length === 0 ? 200 : 20);
  }
}

/** Receivers that fail by chance until it is calm: they refuse, hang, are cut off before or after they have taken what came. */
function failByChance(): () => void {
  let calm = (): void => undefined;
  const isCalm = new Promise<void>((resolve) => (calm = resolve));
  const usual = receiver.answer;
  receiver.answer = (response, received) => {
    const chance = Math.random();
    if (chance < 0.1) response.writeHead(500).end('not today');
    else if (chance < 0.2) response.destroy();
    else if (chance < 0.24) void isCalm.then(() => usual(response, received));
    else usual(response, received);
  };
  mails.verdict = async () => {
    const chance = Math.random();
    if (chance < 0.15) return 451;
    if (chance < 0.2) await Promise.race([isCalm, delay(2_000)]);
    else if (chance < 0.23) await isCalm;
    return null;
  };
  return () => {
    receiver.answer = usual;
    mails.verdict = () => null;
    calm();
  };
}

/** As if the pauses were over of what failed. */
const hurry = (): Promise<unknown> =>
  processes.query(
    `update delivery set next_try_at = now() where outcome is null and claimed_until is null and next_try_at > now()`,
  );

test('api and workers that are killed at random while receivers fail: nothing that was acknowledged is lost, nothing is notified twice, all is notified', async () => {
  const port = await freePort();
  const api: Mortal = { part: 'api', kills: 0, program: await startMortal('api', port) };
  await registerPowers(api.program, registered);
  const [{ due }] = (await processes.query('select min(due_at) as due from deadline')) as [{ due: Date }];
  await kill(api.program);
  await processes.moveClock(new Date(due.getTime() - 3_600_000));
  api.program = await startMortal('api', port);
  const people = await signIn(api.program);
  const ids = await completeDrafts(people, 8, localDay(due.toISOString()));
  for (const login of ['ministry.lawyer', 'ministry.drafter', 'aimak.registrar']) await wantsMail(processes.query, login);
  for (const [login, name] of [
    ['ministry.signatory', 'records'],
    ['aimak.signatory', 'registry'],
  ] as const) {
    const client = await Client.signIn(api.program.url, login);
    const body = (await client.get('/api/me')).body.offices[0].body.id as string;
    const webhook = { body, name, url: receiver.url, types: ['notice.filed', 'reminder.filed'] };
    expect((await client.post('/api/webhooks', webhook)).status).toBe(201);
  }
  const workers = await Promise.all(
    [1, 2].map(async (): Promise<Mortal> => ({
      part: 'worker',
      kills: 0,
      program: await startMortal('worker', await freePort()),
    })),
  );

  const draw = await drawing(people, ids);
  const known = new Map<MarkedRequest, Known>();
  const printed: string[] = [];
  const calm = failByChance();
  // In the midst of it deadlines come.
  await processes.moveClock(new Date(due.getTime() - stormMs / 3));
  const end = Date.now() + stormMs;
  const hurrying = setInterval(() => void hurry().catch(() => undefined), 1_000);
  await Promise.all([
    ...[api, ...workers].map((mortal) => killAtRandom(mortal, port, end, printed)),
    ...Array.from({ length: clients }, () => busyPerson(draw, end, known)),
  ]);
  // The last death is that of all.
  for (const mortal of [api, ...workers]) {
    await kill(mortal.program);
    printed.push(mortal.program.output());
  }
  calm();
  await processes.leasesRunOut();
  const last = await Promise.all([
    startMortal('api', port),
    startMortal('worker', await freePort()),
    startMortal('worker', await freePort()),
  ]);

  const open = [...known].filter(([, { answer }]) => answer === 'unknown');
  for (const [request] of open) known.set(request, await sendUntilKnown(request));
  await until('everything is done', () => isQuiet(processes.query), 150_000);
  clearInterval(hurrying);

  // Every acknowledged event is there once, where it was said to be.
  const done = new Map<string, string>();
  const markers = new Map<string, string[]>();
  for (const [{ key, marker, body }, each] of known) {
    if (each.answer !== 'done') continue;
    done.set(key, `${each.id} ${each.seq}`);
    if (JSON.stringify(body).includes(marker)) markers.set(marker, [`${each.id} ${each.seq}`]);
  }
  const found = places(await processes.query(allRecords), new Set([...known.keys()].map(({ marker }) => marker)));
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(markers));
  const keys = await processes.query<{ key: string; place: string }>(
    `select k.key, i.uuid || ' ' || k.seq as place from idempotency k join instance i on i.id = k.instance_id where k.key = any($1)`,
    [[...known.keys()].map(({ key }) => key)],
  );
  expect(Object.fromEntries(keys.map(({ key, place }) => [key, place]))).toEqual(Object.fromEntries(done));
  expect(done.size).toBeGreaterThan(50);

  // Every deadline that came has fired once.
  const firings = await processes.query<{ times: string }>(
    `select count(*) as times from journal where type = 'deadline' group by instance_id, record::jsonb -> 'payload' ->> 'name'`,
  );
  expect(firings.map(({ times }) => times)).toEqual(Array.from({ length: firings.length }, () => '1'));
  expect(firings.length).toBeGreaterThanOrEqual(registered);

  // What went out went out at least once, and twice only as the same.
  const sent = await processes.query<{ id: string; channel: string; outcome: string }>(
    'select id, channel, outcome from delivery',
  );
  const idsOf = (channel: string): string[] => sent.flatMap((each) => (each.channel === channel ? [each.id] : [])).sort();
  expect(new Set(sent.map(({ outcome }) => outcome))).toEqual(new Set(['delivered']));
  expect([...mailsById(mails).keys()].sort()).toEqual(idsOf('mail'));
  expect([...webhooksById(receiver).keys()].sort()).toEqual(idsOf('webhook'));
  expect(sent.length).toBeGreaterThan(registered);

  await expectWholeRun(processes.query);
  await expectAllNotified(processes.query);
  expect(await Promise.all(last.map((program) => program.stop()))).toEqual([0, 0, 0]);
  // A killed neighbour is no error of the program.
  for (const output of [...printed, ...last.map((program) => program.output())]) expect(output).not.toMatch(/"level":(50|60)/);
  const [{ count }] = (await processes.query('select count(*) from instance')) as [{ count: string }];
  expect(verified({ ...processes.env, DATA_DIR: processes.dataDir })).toEqual([0, `${count} cases verified, 0 faulty`]);
}, 400_000);
