import { addDays, localDate, startOfDay } from '#machine';
import { employer, openApi, type TestApi } from '../../../../test/support/api.js';
import { heldLeave, hold } from '../../../../test/support/leave/held-leave.js';
import { MailServer } from '../../../../test/support/mail-server.js';
import { MailRound } from '../delivery/delivery.round.js';
import { Digests } from './digests.js';
import { packageOf } from '../../../../test/support/package-of.js';

let api: TestApi;
let server: MailServer;
beforeAll(async () => {
  server = await MailServer.open();
  api = await openApi({ mail: { url: server.url, from: 'yntymak@example.kg' } }, [packageOf(heldLeave)]);
});
afterAll(async () => {
  await api.close();
  await server.close();
});

test('what nobody can do now stands neither in the mail of the day nor in the calendar, until it can be done', async () => {
  const { dataSource } = api.database;
  const today = localDate(api.clock.now().toISOString(), 'Asia/Bishkek');
  const tomorrow = addDays(today, 1);
  const instance = await api.askLeave();
  await dataSource.query('update task set due_on = $1, due_at = ($1::date + 1)::timestamptz', [tomorrow]);
  const { body: feed } = await api.ask(employer, 'POST', '/api/me/calendar-feed');
  const calendar = async (): Promise<string> => (await api.ask(null, 'GET', new URL(feed.address).pathname)).body;
  await dataSource.query(
    `insert into notification_setting (person_id, email, confirmed_at, frequency, language)
     select id, 'signatory@example.kg', now(), 'daily', 'en' from person where login = $1`,
    [employer],
  );
  /** Nine in the morning of a day. */
  const goTo = (day: string): void => api.clock.advanceTo(new Date(Date.parse(startOfDay(day, 'Asia/Bishkek')) + 9 * 3_600_000));
  hold(true);
  try {
    goTo(tomorrow);
    expect(await calendar()).not.toContain(instance);
    expect(await api.app.get(Digests).run()).toBe(0);
  } finally {
    hold(false);
  }
  goTo(addDays(tomorrow, 1));
  expect(await calendar()).toContain(instance);
  expect(await api.app.get(Digests).run()).toBe(1);
  await api.app.get(MailRound).run();
  expect(server.mails.map((mail) => mail.text.includes('Answer the request'))).toEqual([true]);
});
