import { addDays } from '#machine';
import { localDay } from '#calendar';
import { demonstrationBodies } from '#registry';
import { Client } from '../support/client.js';
import { Embedded } from '../support/embedded.js';
import { faketimeLack, WallClock } from '../support/faketime.js';
import { MailServer } from '../support/mail-server.js';
import { makeDataDir, type Program, startProgram } from '../support/program.js';
import { openReceiver } from '../support/receiver.js';
import { type AtEnd, testAhead } from '../support/test-ahead.js';
import { Deadlines } from './deadlines.js';
import { expectWholeRun, verified } from './end-of-run.js';
import { completeDrafts, send, signIn, until, wantsMail } from './processes.js';

const hour = 3_600_000;
/** Milliseconds: three sweeps; and one turn of what is looked at each minute. */
const [soon, withinRound] = [15_000, 75_000];

const rounds = ['sweep', 'mails', 'webhooks', 'reminders', 'digests', 'succession'];

const title =
  'the clock of the database an hour ahead for a while: health says so, and once it is back every round goes on in its time';
const lack = faketimeLack();
if (lack === null) testAhead(title, clockAhead, 300_000);
else {
  console.warn(lack);
  test.skip(title, () => undefined);
}

async function clockAhead(atEnd: AtEnd): Promise<void> {
  const [folder, wall, mails, receiver] = await Promise.all([makeDataDir(), WallClock.open(), MailServer.open(), openReceiver()]);
  atEnd(() => Promise.all([folder.remove(), wall.remove(), mails.close(), receiver.close()]));
  const { dataDir } = folder;
  const database = new Embedded(dataDir);
  const query = <Row>(statement: string): Promise<Row[]> => database.query(statement) as Promise<Row[]>;

  // As right as the clock of the programs, which go by the date of the tests.
  const right = Number(process.env.TEST_DATE_AHEAD_MS);
  await wall.move(right);
  await (await startProgram({ dataDir, part: 'api' })).stop();
  await database.start(wall.env);
  atEnd(() => database.stop('fast'));
  const addresses = await database.addresses();
  const mail = { SMTP_URL: mails.url, MAIL_FROM: 'yntymak@example.kg' };
  const env = { ...addresses, ...mail, DEMO: 'true', WEBHOOK_ALLOW_PRIVATE: 'true', LOG_LEVEL: 'error' };
  const start = async (part: 'api' | 'worker'): Promise<Program> => {
    const program = await startProgram({ dataDir, env, part });
    atEnd(() => program.stop());
    return program;
  };
  const api = await start('api');
  const health = async (): Promise<{ wrong: string[]; sweeper: number | null }> => {
    const body = (await (await fetch(`${api.url}/health/work`)).json()) as { wrong: { code: string }[]; sweeper: number | null };
    return { wrong: body.wrong.map(({ code }) => code), sweeper: body.sweeper };
  };
  expect((await health()).wrong).toEqual([]);

  const people = await signIn(api);
  const signatory = await Client.signIn(api.url, 'ministry.signatory');
  const webhook = { body: demonstrationBodies.ministry.id, name: 'all', url: receiver.url, types: ['notice.filed'] };
  expect((await signatory.post('/api/webhooks', webhook)).status).toBe(201);
  await wantsMail((sql) => query(sql.replaceAll('$1', `'ministry.lawyer'`).replaceAll('$2', `'immediate'`)), 'ministry.lawyer');
  const deadlines = await Deadlines.ready(api.url, query, 2);
  /** Without a signal: only a sweep finds it. */
  const fallDue = (): Promise<void> => deadlines.over(1, -1_000, -1_000);
  const today = async (): Promise<string> => localDay((await people.operator.get('/api/demo/clock')).body.now as string);
  const drafts = await completeDrafts(people, 2, await today());
  const submit = (): Promise<void> => send(people.drafter, drafts.shift()!, 'submitForLegalityCheck');

  await wall.move(right + hour);
  await until('health says that the clocks differ', async () => (await health()).wrong.includes('clocksDiffer'));
  // Its first turn is at once: all rounds are noted an hour ahead.
  const worker = await start('worker');
  mails.verdict = () => 451;
  const takes = receiver.answer;
  receiver.answer = (response) => void response.writeHead(503).end();
  await submit();
  await fallDue();
  await deadlines.allFired(soon);
  await until('mail and webhook have been tried', async () => mails.attempts.length > 0 && receiver.received.length > 0);
  const noted = await query<{ name: string }>(`select name from round_run where ran_at > now() - interval '50 minutes'`);
  expect(noted.map(({ name }) => name)).toEqual(expect.arrayContaining(rounds));

  await wall.move(right);
  const back = new Date().toISOString();
  mails.verdict = () => null;
  receiver.answer = takes;
  const tried = receiver.received.length;
  await fallDue();
  await deadlines.allFired(soon);
  await until('what could not be sent is sent', async () => mails.mails.length > 0 && receiver.received.length > tried, soon);
  const [sent, received] = [mails.mails.length, receiver.received.length];
  await submit();
  await until('what is new is sent', async () => mails.mails.length > sent && receiver.received.length > received, soon);
  await until(
    'nothing is wrong',
    async () => {
      const { wrong, sweeper } = await health();
      return wrong.length === 0 && sweeper !== null && sweeper < soon / 1_000;
    },
    soon,
  );

  const registrar = await Client.signIn(api.url, 'registry.registrar');
  const succession = {
    kind: 'rename',
    predecessors: [demonstrationBodies.city.id],
    successors: [{ id: demonstrationBodies.city.id, name: { ky: 'Жаңы шаар', ru: 'Новый город', en: 'New City' } }],
    effectiveOn: addDays(await today(), 1),
    act: { type: 'law', number: '1', date: await today() },
  };
  const recorded = await registrar.post('/api/successions', succession);
  expect([recorded.status, recorded.body]).toEqual([201, expect.anything()]);
  await query(`update demo_clock set offset_ms = offset_ms + ${24 * hour}`);
  await until(
    'the succession takes effect',
    async () => (await query('select from body_succession_effect')).length === 1,
    withinRound,
  );
  const again = `select from round_run where name in (${rounds.map((name) => `'${name}'`).join()}) and ran_at between '${back}' and now()`;
  await until('every round has run again', async () => (await query(again)).length === rounds.length, withinRound);

  await deadlines.restore();
  await expectWholeRun(query);
  expect(await worker.stop()).toBe(0);
  expect(await api.stop()).toBe(0);
  const errors = [api, worker].flatMap((each) =>
    each
      .output()
      .split('\n')
      .filter((line) => /"level":(50|60)/.test(line)),
  );
  expect(errors).toEqual([]);
  expect(verified({ ...addresses, DATA_DIR: dataDir })).toEqual([0, expect.stringMatching(/^\d+ cases verified, 0 faulty$/)]);
}
