import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { listen } from '../../../../test/attacks/wire.js';
import { employer, openApi, type TestApi } from '../../../../test/support/api.js';
import { Listening } from '../../../../test/support/listening.js';
import type { Listeners } from './listeners.js';
import { StreamHub } from './stream-hub.js';

async function signIn({ app }: TestApi, login = employer): Promise<{ cookie: string }> {
  const payload = { login, password: 'yntymak-demo' };
  return {
    cookie: `yntymak_session=${(await app.inject({ method: 'POST', url: '/api/session', payload })).cookies[0]!.value}`,
  };
}

test('a server that closes says goodbye, and closes at once', async () => {
  const api = await openApi();
  const port = await listen(api);
  const headers = await signIn(api);
  const streams = await Promise.all([1, 2, 3].map(() => Listening.open(port, headers)));
  const begun = performance.now();
  await api.close();
  // Connections that are kept for later requests would have kept it for a minute.
  expect(performance.now() - begun).toBeLessThan(5_000);
  for (const each of streams) {
    expect(await each.receives('goodbye')).toEqual({ why: 'serverCloses' });
    await each.over();
  }
});

test('who connects while the server closes gets a Retry-After', async () => {
  const api = await openApi();
  const port = await listen(api);
  const headers = await signIn(api);
  await api.app.get(StreamHub).onModuleDestroy();
  const late = await Listening.open(port, headers, '1:1:');
  await late.over();
  expect([late.status, late.text]).toEqual([200, 'retry: 2000\n\nevent: goodbye\ndata: {"why":"serverCloses"}\n\n']);
  await api.close();
});

test('nobody is asked anything while nobody listens', async () => {
  const api = await openApi({ demo: false });
  const port = await listen(api);
  const headers = await signIn(api);
  const asked = async (): Promise<number> => {
    const sql = `select count(*)::int as count from pg_stat_activity where datname = current_database()
      and query like '%pg_current_snapshot%' and state_change > clock_timestamp() - interval '400 milliseconds' and pid <> pg_backend_pid()`;
    return ((await api.database.dataSource.query(sql)) as [{ count: number }])[0].count;
  };
  const listening = await Listening.open(port, headers);
  let seen = 0;
  // A look is seen for less than half a second.
  for (let look = 0; look < 200 && seen === 0; look += 1, await delay(100)) seen += await asked();
  expect(seen).toBeGreaterThan(0);
  await listening.close();
  await delay(1_500);
  seen = 0;
  for (let look = 0; look < 10; look += 1, await delay(100)) seen += await asked();
  expect(seen).toBe(0);
  await api.close();
});

test('who does not read is dropped, and keeps nobody else waiting', async () => {
  const api = await openApi();
  const port = await listen(api);
  const headers = await signIn(api);
  const deaf: Socket = connect(port, '127.0.0.1').on('error', () => undefined);
  await once(deaf, 'connect');
  deaf.pause();
  deaf.write(`GET /api/stream HTTP/1.1\r\nhost: localhost\r\ncookie: ${headers.cookie}\r\n\r\n`);
  const hub = api.app.get(StreamHub);
  while (hub.open === 0) await delay(20);
  const other = await Listening.open(port, headers);
  // The system keeps some megabytes of a connection: more than a test would make of cases.
  const { listeners } = hub as unknown as { listeners: Listeners };
  const [first] = listeners.everybody();
  for (let beat = 0; beat < 200 && hub.open > 1; beat += 1, await delay(5)) first!.stream.beat('9'.repeat(100_000));
  expect(listeners.everybody()).not.toContain(first);
  expect(hub.open).toBe(1);
  const next = await api.askLeave();
  await other.receives('changed', ({ instance }) => instance === next, 2_000);
  await other.close();
  deaf.destroy();
  await api.close();
});

test('a database that is away ends no stream: what happened is sent when it is back', async () => {
  const api = await openApi();
  const port = await listen(api);
  const listening = await Listening.open(port, await signIn(api));
  await listening.until(() => listening.lastId !== undefined, 2_000, 'a position');
  const cut = `select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and usename = current_user and pid <> pg_backend_pid()`;
  for (let time = 0; time < 5; time += 1, await delay(150)) await api.database.dataSource.query(cut).catch(() => undefined);
  let id: string | undefined;
  while (id === undefined) id = await api.askLeave().catch(() => undefined);
  await listening.receives('changed', ({ instance }) => instance === id);
  expect(listening.isOver).toBe(false);
  await listening.close();
  await api.close();
});
