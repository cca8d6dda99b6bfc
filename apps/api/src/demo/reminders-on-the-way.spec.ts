import { addDays, localDate } from '#machine';
import { employer, openApi, type TestApi } from '../../../../test/support/api.js';

describe('a clock that is moved', () => {
  let api: TestApi;
  beforeAll(async () => (api = await openApi()));
  afterAll(() => api.close());

  test('reminds on each day on the way as if somebody had waited; two years take a few seconds', async () => {
    await api.askLeave();
    const today = localDate(api.clock.now().toISOString(), 'Asia/Bishkek');
    const dueOn = addDays(today, 60);
    await api.database.dataSource.query('update task set due_on = $1', [dueOn]);
    const goal = new Date(api.clock.now().getTime() + 730 * 86_400_000).toISOString();
    const began = performance.now();
    expect((await api.ask('operator', 'POST', '/api/demo/clock', { body: { at: goal } })).status).toBe(200);
    const seconds = (performance.now() - began) / 1000;
    const { items } = (await api.ask(employer, 'GET', '/api/inbox')).body as {
      items: { at: string; kind: string; workingDays: number }[];
    };
    const reminders = items.filter(({ kind }) => kind === 'reminder');
    expect(reminders.map(({ workingDays }) => workingDays)).toEqual([-5, -1, 0, expect.any(Number), expect.any(Number)]);
    expect(reminders.every(({ at }) => localDate(at, 'Asia/Bishkek') <= addDays(dueOn, 14))).toBe(true);
    // Notices of what happened before the move of the clock are sent then, not at its end.
    expect(items.filter(({ kind }) => kind === 'notice').map(({ at }) => localDate(at, 'Asia/Bishkek'))).toEqual([today]);
    expect(seconds).toBeLessThan(20);
  });
});
