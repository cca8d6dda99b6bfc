import { Webhook } from 'standardwebhooks';
import type { StoredEffect } from '#engine';
import { type Notice, NOTICE_LISTENERS, type NoticeListener, NoticePerformer, WebhookRound } from '#notify';
import { formatDate, localDate } from '#machine';
import { inTransaction, newId } from '#platform';
import { Client } from 'pg';
import { demonstrationBodies } from '#registry';
import { type Answered, applicant, employer, openApi, stranger, type TestApi } from '../../../../test/support/api.js';
import { openReceiver, type Receiver } from '../../../../test/support/receiver.js';
import { newcomer } from '../../../../test/support/visitor.js';

const { aimak } = demonstrationBodies;
let api: TestApi;
let receiver: Receiver;
beforeAll(async () => (api = await openApi({ webhookAllowPrivate: true })));
afterAll(() => api.close());
beforeEach(async () => (receiver = await openReceiver()));
afterEach(async () => {
  await receiver.close();
  // Each test has its own; those of another would be sent to nobody.
  await api.database.dataSource.query('delete from webhook');
  await api.database.dataSource.query('delete from delivery');
});

interface Registered {
  readonly id: string;
  readonly secret: string;
}
const types = ['notice.filed', 'reminder.filed'];
const register = async (more: object = {}, login = employer): Promise<Registered> => {
  const webhook = { body: aimak.id, name: 'accounting', url: receiver.url, types, ...more };
  const { status, body } = await api.ask(login, 'POST', '/api/webhooks', { body: webhook });
  expect([status, body]).toEqual([201, expect.anything()]);
  return body;
};
const post = (path: string, login = employer): Promise<Answered> => api.ask(login, 'POST', `/api/webhooks/${path}`);
const get = async (path: string): Promise<Answered['body']> => (await api.ask(employer, 'GET', `/api/webhooks${path}`)).body;
/** @returns how many requests were made. */
const round = async (): Promise<number> => {
  const count = async (): Promise<number> =>
    (await api.database.dataSource.query('select count(*)::int as count from webhook_attempt'))[0].count;
  const before = await count();
  await api.app.get(WebhookRound).run();
  return (await count()) - before;
};
/** Deliveries go by the clock of the database. */
const realNow = async (): Promise<number> => (await api.database.dataSource.query('select now()'))[0].now.getTime();
/** Whatever waits for another attempt is due. */
const hurry = (): Promise<unknown> =>
  api.database.dataSource.query('update delivery set next_try_at = now() where outcome is null');
/** So many days pass for webhooks; for sessions they do not, so that nobody has to sign in again. */
const later = (days: number): Promise<unknown> =>
  api.database.dataSource.query(
    `update webhook set failing_since = failing_since - $1 * interval '1 day', former_until = former_until - $1 * interval '1 day'`,
    [days],
  );
const log = async (id: string): Promise<Answered['body']['items']> => (await get(`/${id}/deliveries`)).items;

/** Files the notice that a leave case makes as it starts, as the inbox does; or a reminder of its task. */
async function file(kind: Notice['kind'] = 'notice', more: Partial<Notice> = {}): Promise<string> {
  const instance = await api.askLeave();
  const [effect] = await api.database.dataSource.query<[{ uuid: string }]>(
    `select o.uuid from outbox o join instance i on i.id = o.instance_id where i.uuid = $1 and o.content ->> 'kind' = 'notify'`,
    [instance],
  );
  const source = kind === 'notice' ? effect.uuid : newId();
  const name = kind === 'notice' ? 'asked' : 'answerRequest';
  const at = api.clock.now().toISOString();
  const notice: Notice = { source, kind, instance, name, bodies: [aimak.id], at, noticed: [], ...more };
  const listeners = api.app.get<NoticeListener[]>(NOTICE_LISTENERS);
  await inTransaction(api.database.dataSource, async (tx) => {
    for (const listener of listeners) await listener.noticed(tx, notice);
    // It may be performed again.
    for (const listener of listeners) expect(await listener.noticed(tx, notice)).toEqual([]);
  });
  return instance;
}

describe('a message', () => {
  test('sends what was filed to an office of the body, signed so that the reference library accepts it', async () => {
    const { id, secret } = await register();
    const instance = await file();
    expect(await round()).toBe(1);
    const [{ headers, body }] = receiver.received as [Receiver['received'][number]];
    const sent = new Webhook(secret).verify(body, headers as Record<string, string>) as Answered['body'];
    const { body: shown } = await api.ask(employer, 'GET', `/api/instances/${instance}`);
    expect(sent).toEqual({
      type: 'notice.filed',
      timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      data: {
        case: {
          id: instance,
          workflow: 'leave',
          number: shown.number,
          title: shown.title,
          state: 'asked',
          url: `http://127.0.0.1:3000/api/instances/${instance}`,
        },
        body: aimak.id,
        offices: ['signatory'],
        template: 'asked',
        task: 'answerRequest',
        dueOn: shown.tasks[0].dueOn,
        texts: { ky: 'Сизден жооп күтүлөт', ru: 'Ожидается ваш ответ', en: 'Your answer is awaited' },
      },
    });
    const [delivery] = await log(id);
    expect(delivery).toEqual({
      id: headers['webhook-id'],
      type: 'notice.filed',
      instance,
      createdAt: expect.any(String),
      state: 'delivered',
      nextTryAt: null,
      attempts: [
        { at: expect.any(String), status: 204, durationMs: expect.any(Number), fault: null, faultText: null, excerpt: null },
      ],
    });
  });

  test('of a reminder names the task, its office and its due date', async () => {
    const { secret } = await register();
    await file('reminder');
    await round();
    const [{ headers, body }] = receiver.received as [Receiver['received'][number]];
    expect(new Webhook(secret).verify(body, headers as Record<string, string>)).toMatchObject({
      type: 'reminder.filed',
      data: {
        template: null,
        task: 'answerRequest',
        offices: ['signatory'],
        dueOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        texts: { en: 'Answer the request', ru: 'Ответить на запрос', ky: 'Суроого жооп берүү' },
      },
    });
  });

  test('is added by the notice itself in its own transaction, once however often that is performed', async () => {
    const { id, secret } = await register();
    const instance = await api.askLeave();
    const [effect] = await api.database.dataSource.query<[StoredEffect]>(
      `select o.id, o.uuid, o.instance_id as instance, o.content from outbox o join instance i on i.id = o.instance_id
       where i.uuid = $1 and o.content ->> 'kind' = 'notify'`,
      [instance],
    );
    for (const expected of ['done', 'done']) expect(await api.app.get(NoticePerformer).perform(effect)).toBe(expected);
    await round();
    const [{ headers, body }, ...more] = receiver.received as [Receiver['received'][number]];
    expect(new Webhook(secret).verify(body, headers as Record<string, string>)).toMatchObject({
      data: { case: { id: instance } },
    });
    expect([more, (await log(id)).length]).toEqual([[], 1]);
  });

  test('goes only to webhooks of the body that was meant, of its type, and enabled', async () => {
    await register({ types: ['reminder.filed'] });
    const { id } = await register();
    await api.ask(employer, 'PATCH', `/api/webhooks/${id}`, { body: { enabled: false } });
    await register({ body: demonstrationBodies.ministry.id }, 'operator');
    await file();
    expect([await round(), receiver.received.length]).toEqual([0, 0]);
  });

  test('that was not taken is sent again with the same webhook-id and text, until it is', async () => {
    const { id, secret } = await register();
    receiver.answer = (response) => response.writeHead(500).end('out of order');
    await file();
    await round();
    await hurry();
    await round();
    await hurry();
    receiver.answer = (response) => response.writeHead(200).end();
    await round();
    await hurry();
    expect(await round()).toBe(0);
    const ids = new Set(receiver.received.map(({ headers }) => headers['webhook-id']));
    const texts = new Set(receiver.received.map(({ body }) => body));
    expect([receiver.received.length, ids.size, texts.size]).toEqual([3, 1, 1]);
    for (const { body, headers } of receiver.received)
      expect(new Webhook(secret).verify(body, headers as Record<string, string>)).toBeDefined();
    const [{ state, attempts }] = await log(id);
    expect([state, attempts.map(({ status, fault, excerpt }: never) => [status, fault, excerpt])]).toEqual([
      'delivered',
      [
        [500, 'notAccepted', 'out of order'],
        [500, 'notAccepted', 'out of order'],
        [200, null, null],
      ],
    ]);
    expect((await get(`/${id}`)).failingSince).toBeNull();
  });

  test('is tried ten times over days and then needs a person; the next is tried all the same', async () => {
    const { id } = await register();
    receiver.answer = (response) => response.writeHead(503).end();
    await file();
    for (let attempt = 1; attempt <= 12; attempt += 1) {
      await round();
      await hurry();
    }
    const [row] = await api.database.dataSource.query('select outcome, attempt, last_error from delivery');
    expect(row).toEqual({ outcome: 'failed', attempt: 10, last_error: `${new URL(receiver.url).host}: notAccepted (503)` });
    expect([receiver.received.length, (await get(`/${id}`)).enabled]).toEqual([10, true]);
    receiver.answer = (response) => response.writeHead(200).end();
    await file();
    expect([await round(), (await log(id))[0].state]).toEqual([1, 'delivered']);
  });

  test('that failed and is sent again closes its incident when it arrives, and not before', async () => {
    const { id } = await register();
    receiver.answer = (response) => response.writeHead(503).end();
    await file();
    const fail = async (): Promise<void> => {
      for (let attempt = 1; attempt <= 10; attempt += 1) {
        await round();
        await hurry();
      }
    };
    await fail();
    const [{ id: delivery, state }] = await log(id);
    expect(state).toBe('failed');
    const incidents = async (query: string, language = 'en'): Promise<Answered['body']['items']> => {
      const headers = { 'accept-language': language };
      return (await api.ask('operator', 'GET', `/api/incidents?kind=delivery&event=webhook&${query}`, { headers })).body.items;
    };
    const isOurs = ({ request }: { request: { delivery: string } }): boolean => request.delivery === delivery;
    const viewed = async (query: string, language?: string): Promise<Answered['body'][]> => {
      const found = (await incidents(query, language)).map(async ({ id: incident }: { id: string }) => {
        const headers = { 'accept-language': language ?? 'en' };
        return (await api.ask('operator', 'GET', `/api/incidents/${incident}`, { headers })).body;
      });
      return (await Promise.all<Answered['body']>(found)).filter(isOurs);
    };
    const [{ id: incident }] = await viewed('open=true');
    await post(`${id}/deliveries/${delivery}/resend`);
    expect((await viewed('open=true')).map((each) => each.id)).toEqual([incident]);
    await fail();
    expect((await viewed('open=true')).map((each) => each.id)).toEqual([incident]);
    await post(`${id}/deliveries/${delivery}/resend`);
    receiver.answer = (response) => response.writeHead(204).end();
    await round();
    expect(await viewed('open=true')).toEqual([]);
    const { body: me } = await api.ask(employer, 'GET', '/api/me');
    expect(await viewed('open=false')).toMatchObject([
      {
        id: incident,
        outcome: 'resent',
        outcomeText: 'Sent again, and delivered',
        resolvedAt: expect.any(String),
        resolvedBy: { name: me.name },
        resolution: null,
      },
    ]);
    expect((await viewed('open=false', 'ru'))[0].outcomeText).toBe('Отправлено повторно и доставлено');
  });

  test('to one that hangs, redirects, or throws does not hold those to others', async () => {
    const hanging = await openReceiver();
    hanging.answer = () => undefined;
    const broken = await openReceiver();
    broken.answer = (response) => response.socket!.destroy();
    const ids = [(await register({ url: hanging.url })).id, (await register({ url: broken.url })).id, (await register()).id];
    await file();
    await file();
    await file();
    const performing = round();
    await receiver.until(3, 5_000);
    await hanging.close();
    await performing;
    await broken.close();
    const states = await Promise.all(ids.map(async (id) => (await log(id)).map(({ state }: { state: string }) => state)));
    expect(states).toEqual([Array(3).fill('waiting'), Array(3).fill('waiting'), Array(3).fill('delivered')]);
  });
});

describe('a webhook', () => {
  test('that answers 410 is disabled, with what waits for it, and can be enabled again', async () => {
    const { id } = await register();
    receiver.answer = (response) => response.writeHead(410).end();
    await file();
    await file();
    await round();
    await hurry();
    await round();
    expect(await get(`/${id}`)).toMatchObject({ enabled: false, disabledBecause: 'gone', disabledAt: expect.any(String) });
    expect((await log(id)).map(({ state }: { state: string }) => state)).toEqual(['moot', 'moot']);
    const records = (await api.ask('operator', 'GET', `/api/operations?subject=${id}&operation=webhookDisabled`)).body.items;
    expect(records).toMatchObject([{ actor: { person: null, basis: 'receiver' }, details: { because: 'gone' } }]);
    expect((await post(`${id}/test`)).body).toMatchObject({ status: 409, code: 'webhookDisabled' });
    const { body } = await api.ask(employer, 'PATCH', `/api/webhooks/${id}`, { body: { enabled: true } });
    expect(body).toMatchObject({ enabled: true, disabledBecause: null, disabledAt: null });
    receiver.answer = (response) => response.writeHead(200).end();
    await file();
    expect([await round(), (await log(id))[0].state]).toEqual([1, 'delivered']);
  });

  test('at which everything fails for five days is disabled; one success in between begins anew', async () => {
    const { id } = await register();
    receiver.answer = (response) => response.writeHead(500).end();
    const fail = async (): Promise<void> => {
      await hurry();
      await round();
    };
    await file();
    await fail();
    await later(4);
    receiver.answer = (response) => response.writeHead(200).end();
    await fail();
    receiver.answer = (response) => response.writeHead(500).end();
    await file();
    await fail();
    expect(await get(`/${id}`)).toMatchObject({ enabled: true, failingSince: expect.any(String) });
    await later(4.9);
    await fail();
    expect((await get(`/${id}`)).enabled).toBe(true);
    await later(0.2);
    await fail();
    expect(await get(`/${id}`)).toMatchObject({ enabled: false, disabledBecause: 'failing' });
    expect((await log(id))[0].state).toBe('moot');
  });

  describe('that was disabled for its receiver’s sake', () => {
    const noticesOf = async (login: string, language = 'en'): Promise<Answered['body']['items']> => {
      const { items } = (await api.ask(login, 'GET', '/api/inbox?limit=200', { headers: { 'accept-language': language } })).body;
      return items.filter((item: { case: unknown }) => item.case === null);
    };
    const clear = (): Promise<unknown> => api.database.dataSource.query('delete from inbox_item');
    beforeEach(clear);
    const gone = async (name: string): Promise<string> => {
      const { id } = await register({ name });
      receiver.answer = (response) => response.writeHead(410).end();
      await file();
      await file();
      await round();
      await hurry();
      await round();
      return id;
    };

    test('is reported to those who look after it, once, with reason and address, in their language', async () => {
      const { id } = await register({ name: 'accounting', url: `${receiver.url}?key=secret` });
      receiver.answer = (response) => response.writeHead(500).end();
      await file();
      await round();
      await later(5.1);
      await hurry();
      await round();
      expect((await get(`/${id}`)).disabledBecause).toBe('failing');
      const origin = new URL(receiver.url).origin;
      const since = localDate(new Date((await realNow()) - 5.1 * 86_400_000).toISOString(), 'Asia/Bishkek');
      expect(await noticesOf(employer)).toEqual([
        {
          id: expect.any(String),
          kind: 'notice',
          isDuty: true,
          at: expect.any(String),
          readAt: null,
          case: null,
          body: { id: aimak.id, names: expect.objectContaining({ en: 'Sokuluk Aiyl Okmotu' }) },
          text: `The webhook “accounting” (${origin}) was disabled: since ${formatDate(since, 'en')} no message has arrived. Correct the receiver and switch the webhook on again.`,
          why: 'You hold this office: signatory, Sokuluk Aiyl Okmotu.',
          event: { name: 'webhookFailing', text: 'A webhook was disabled' },
          office: { name: 'signatory', text: 'signatory' },
          party: null,
          task: null,
          dueOn: null,
          workingDays: null,
          termBasis: null,
        },
      ]);
      expect((await noticesOf('aimak.registrar')).map(({ office }: never) => (office as { name: string }).name)).toEqual([
        'registrar',
      ]);
      for (const [language, word] of [
        ['ky', 'өчүрүлдү'],
        ['ru', 'отключён'],
      ] as const) {
        const [{ text }] = await noticesOf(employer, language);
        expect([text.includes(word), text.includes(origin), text.includes('accounting')]).toEqual([true, true, true]);
      }
      for (const login of [applicant, stranger, 'operator', 'aimak.financier'])
        expect([login, await noticesOf(login)]).toEqual([login, []]);
    });

    test('is reported once each time, and not when a person disables it', async () => {
      const id = await gone('first');
      expect((await noticesOf(employer)).map(({ text }: { text: string }) => text.includes('(410)'))).toEqual([true]);
      await api.ask(employer, 'PATCH', `/api/webhooks/${id}`, { body: { enabled: true } });
      await file();
      await round();
      expect(await noticesOf(employer)).toHaveLength(2);
      await api.ask(employer, 'PATCH', `/api/webhooks/${id}`, { body: { enabled: true } });
      await api.ask(employer, 'PATCH', `/api/webhooks/${id}`, { body: { enabled: false } });
      expect(await noticesOf(employer)).toHaveLength(2);
    });

    test('is reported to operators where the body has nobody who looks after it', async () => {
      const held = `body_id = $1 and office in ('signatory', 'registrar')`;
      const owner = new Client({ connectionString: api.database.ownerUrl });
      await owner.connect();
      const { rows } = await owner.query(`update office set office = 'drafter' where ${held} returning id, person_id`, [
        aimak.id,
      ]);
      try {
        const { id } = await register({ name: 'orphan' }, 'operator');
        receiver.answer = (response) => response.writeHead(410).end();
        expect((await post(`${id}/test`, 'operator')).status).toBe(202);
        await round();
        const [{ text, why }] = await noticesOf('operator');
        expect([text.includes('orphan'), why]).toEqual([
          true,
          'Nobody holds this office now: signatory, Sokuluk Aiyl Okmotu. So it comes to you as operator.',
        ]);
      } finally {
        for (const [office, login] of [
          ['signatory', employer],
          ['registrar', 'aimak.registrar'],
        ])
          await owner.query(
            `update office set office = $1 where id = any($2) and person_id = (select id from person where login = $3)`,
            [office, rows.map((row: { id: string }) => row.id), login],
          );
        await owner.end();
      }
    });
  });

  test('that was removed is sent nothing that still waits', async () => {
    const { id } = await register();
    await file();
    expect((await api.ask(employer, 'DELETE', `/api/webhooks/${id}`)).status).toBe(204);
    await round();
    expect(receiver.received).toEqual([]);
    expect(await api.database.dataSource.query('select outcome from delivery')).toEqual([{ outcome: 'moot' }]);
    expect((await api.ask(employer, 'GET', `/api/webhooks/${id}`)).status).toBe(404);
  });

  test('takes a ping, and keeps it in its log', async () => {
    const { id, secret } = await register();
    const { status, body } = await post(`${id}/test`);
    expect([status, body]).toEqual([202, { id: expect.any(String) }]);
    await round();
    const [{ headers, body: sent }] = receiver.received as [Receiver['received'][number]];
    expect(new Webhook(secret).verify(sent, headers as Record<string, string>)).toMatchObject({
      type: 'ping',
      data: { webhook: id },
    });
    expect(headers['webhook-id']).toBe(body.id);
    expect((await log(id))[0]).toMatchObject({ id: body.id, type: 'ping', instance: null, state: 'delivered' });
  });

  test('takes five pings in a minute, also when more are asked for at once', async () => {
    const { id } = await register();
    const answers = await Promise.all(Array.from({ length: 8 }, () => post(`${id}/test`)));
    expect(answers.filter(({ status }) => status === 202)).toHaveLength(5);
    const refused = answers.find(({ status }) => status !== 202)!;
    expect(refused).toMatchObject({
      status: 429,
      headers: { 'retry-after': '60' },
      body: { reasons: [{ code: 'tooManyPings' }] },
    });
  });

  test('is sent a message again under the same id, but not while it is under way', async () => {
    const { id } = await register();
    const { body } = await post(`${id}/test`);
    expect((await post(`${id}/deliveries/${body.id}/resend`)).body).toMatchObject({ status: 409, code: 'deliveryWaiting' });
    await round();
    expect(await post(`${id}/deliveries/${body.id}/resend`)).toMatchObject({ status: 202, body: { id: body.id } });
    await round();
    const ids = receiver.received.map(({ headers }) => headers['webhook-id']);
    expect(ids).toEqual([body.id, body.id]);
    expect((await log(id))[0].attempts).toHaveLength(2);
    const other = await register();
    for (const path of [`${other.id}/deliveries/${body.id}`, `${id}/deliveries/${newId()}`])
      expect((await post(`${path}/resend`)).status).toBe(404);
  });

  test('is signed with both secrets for a day after a rotation, then with the new one alone', async () => {
    const { id, secret: former } = await register();
    const { status, body } = await post(`${id}/rotate`);
    expect([status, body.formerSecretUntil]).toEqual([200, expect.any(String)]);
    const headersOfPing = async (): Promise<[string, Record<string, string>]> => {
      await post(`${id}/test`);
      await round();
      const { headers, body: text } = receiver.received.at(-1)!;
      return [text, headers as Record<string, string>];
    };
    const both = await headersOfPing();
    for (const secret of [former, body.secret]) expect(new Webhook(secret).verify(...both)).toBeDefined();
    await later(1.0001);
    const one = await headersOfPing();
    expect(new Webhook(body.secret).verify(...one)).toBeDefined();
    expect(() => new Webhook(former).verify(...one)).toThrow();
    expect((await get(`/${id}`)).formerSecretUntil).toBeNull();
  });

  test('shows its secret when it is made and rotated, and nowhere else', async () => {
    const { id, secret } = await register();
    const { body: rotated } = await post(`${id}/rotate`);
    const { body: changed } = await api.ask(employer, 'PATCH', `/api/webhooks/${id}`, { body: { name: 'other' } });
    const records = (await api.ask('operator', 'GET', `/api/operations?subject=${id}`)).body;
    const seen = JSON.stringify([changed, await get(`/${id}`), await get(''), await log(id), records]);
    for (const text of [secret, rotated.secret, new URL(receiver.url).pathname]) {
      const isAddress = text.startsWith('/');
      expect([text, JSON.stringify(records).includes(text), isAddress || !seen.includes(text)]).toEqual([text, false, true]);
    }
    expect(records.items.map(({ operation }: { operation: string }) => operation)).toEqual([
      'webhookChanged',
      'webhookRotated',
      'webhookCreated',
    ]);
    expect(records.items[2]).toMatchObject({ actor: { body: aimak.id, office: 'signatory' } });
    const was = { name: 'accounting', host: new URL(receiver.url).host, types, enabled: true };
    expect(records.items[0].details).toEqual({ body: aimak.id, before: was, after: { ...was, name: 'other' } });
  });

  test.each([
    [{ url: 'https://169.254.169.254/latest' }, '/url', 'isReceiverAddress'],
    [{ url: 'ftp://receiver.example/' }, '/url', 'isUrl'],
    [{ url: 'https://user:x@receiver.example/' }, '/url', 'isUrl'],
    [{ url: 'https://receiver.example/#x' }, '/url', 'isReceiverAddress'],
    [{ url: 'https://nowhere.invalid/' }, '/url', 'isReachableHost'],
    [{ url: `https://receiver.example/${'x'.repeat(2_000)}` }, '/url', 'maxLength'],
    [{ types: [] }, '/types', 'arrayMinSize'],
    [{ types: ['ping'] }, '/types', 'isIn'],
    [{ types: ['notice.filed', 'notice.filed'] }, '/types', 'arrayUnique'],
    [{ name: ' ' }, '/name', 'isText'],
    [{ secret: 'whsec_mine' }, '/secret', 'whitelistValidation'],
  ])('is not made with %j', async (more, path, code) => {
    const webhook = { body: aimak.id, name: 'x', url: receiver.url, types, ...more };
    const made = await api.ask(employer, 'POST', '/api/webhooks', { body: webhook });
    expect([made.status, made.body.problems]).toEqual([422, expect.arrayContaining([expect.objectContaining({ path, code })])]);
    const { id } = await register();
    const changed = await api.ask(employer, 'PATCH', `/api/webhooks/${id}`, { body: more });
    expect([changed.status, changed.body.problems[0].path]).toEqual([422, path]);
  });

  test('is one of ten at most of a body, also when many are asked for at once', async () => {
    const webhook = { body: aimak.id, name: 'x', url: receiver.url, types };
    const answers = await Promise.all(
      Array.from({ length: 14 }, () => api.ask(employer, 'POST', '/api/webhooks', { body: webhook })),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(10);
    expect(answers.find(({ status }) => status !== 201)!.body).toMatchObject({ status: 409, code: 'tooManyWebhooks' });
    const first = await get('?limit=6');
    const second = await get(`?limit=6&cursor=${first.nextCursor}`);
    const ids = new Set([...first.items, ...second.items].map(({ id }) => id));
    expect([first.items.length, second.items.length, second.nextCursor, ids.size]).toEqual([6, 4, null, 10]);
  });

  test('is there for signatories and registrars of its body and operators, and for nobody else', async () => {
    const { id } = await register();
    await post(`${id}/test`);
    await round();
    const [{ id: delivery }] = await log(id);
    const { visitor: drafter } = await newcomer(api, 'aimak.other.drafter', [[aimak.id, 'drafter']]);
    const { visitor: registrar } = await newcomer(api, 'aimak.other.registrar', [[aimak.id, 'registrar']]);
    const routes = [
      ['GET', ''],
      ['GET', '/deliveries'],
      ['PATCH', ''],
      ['POST', '/rotate'],
      ['POST', '/test'],
      ['POST', `/deliveries/${delivery}/resend`],
      ['DELETE', ''],
    ] as const;
    for (const [method, path] of routes) {
      const url = `/api/webhooks/${id}${path}`;
      for (const login of [stranger, applicant, 'audit.auditor'])
        expect([
          login,
          method,
          url,
          (await api.ask(login, method, url, { body: method === 'GET' ? undefined : {} })).status,
        ]).toEqual([login, method, url, 404]);
      expect((await drafter.ask(method, url, method === 'GET' ? undefined : {})).status).toBe(404);
    }
    expect((await registrar.ask('GET', `/api/webhooks/${id}`)).status).toBe(200);
    expect((await api.ask('operator', 'GET', `/api/webhooks/${id}/deliveries`)).status).toBe(200);
    const webhook = { body: aimak.id, name: 'x', url: receiver.url, types };
    expect((await api.ask(stranger, 'POST', '/api/webhooks', { body: webhook })).body).toMatchObject({
      status: 403,
      code: 'officeNotEntitled',
    });
    expect((await drafter.ask('GET', '/api/webhooks')).body.items).toEqual([]);
  });
});

test('tries outside are shown in real time, all of them, also where business time runs ahead', async () => {
  api.clock.advanceTo(new Date(Date.now() + 3_600_000));
  const { id } = await register();
  receiver.answer = (response) => response.writeHead(500).end();
  await file();
  const [before, real] = [Date.now(), await realNow()];
  await round();
  const [{ attempts, nextTryAt, createdAt }] = await log(id);
  const { failingSince } = await get(`/${id}`);
  const minutes = (at: string, after: number): number => Math.round((Date.parse(at) - after) / 60_000);
  expect([attempts[0].at, nextTryAt, failingSince].map((at) => minutes(at, real))).toEqual([0, 0, 0]);
  expect(minutes(createdAt, before)).toBe(60);
});
