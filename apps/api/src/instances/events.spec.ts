import { armCrashPoint } from '#platform';
import { Readable } from 'node:stream';
import { type Answered, applicant, employer, openApi, stranger, type TestApi } from '../../../../test/support/api.js';

let api: TestApi;
let url: string;
beforeAll(async () => (api = await openApi()));
beforeEach(async () => (url = `/api/instances/${await api.askLeave()}/events`));
afterAll(() => api.close());

const send = (login: string | null, body: unknown, headers?: Record<string, string>): Promise<Answered> =>
  api.ask(login, 'POST', url, { body, headers });
const sendRaw = (login: string | null, raw: string | Buffer): Promise<Answered> => api.ask(login, 'POST', url, { raw });
const seq = async (): Promise<number> => (await api.ask(employer, 'GET', url.replace('/events', ''))).body.seq as number;
const tooLarge = JSON.stringify({ type: 'approve', payload: 'x'.repeat(1_048_576) });

describe('an event', () => {
  test('answers the new state and what the caller is awaited to do next', async () => {
    const { status, body } = await send(employer, { type: 'approve', seq: 1 });
    expect([status, body]).toEqual([200, { id: url.split('/')[3], seq: 2, state: 'away', states: ['away'], tasks: [] }]);
  });

  test('may name the office that it is sent in', async () => {
    expect((await send(employer, { type: 'approve', office: 'drafter' })).status).toBe(403);
    expect((await send(employer, { type: 'approve', office: 'signatory' })).status).toBe(200);
  });
});

describe('refusals come in this order', () => {
  test('401, whatever was sent', async () => {
    for (const raw of ['{', tooLarge, '{}'])
      expect(await sendRaw(null, raw)).toMatchObject({ status: 401, body: { code: 'unauthenticated' } });
  });

  test('404 for a case that one may not see, whatever was sent; the same for one that does not exist', async () => {
    const shown = async (answer: Promise<Answered>): Promise<unknown> => {
      const { status, body } = await answer;
      return [status, { ...body, instance: '' }];
    };
    const unseen = await shown(send(stranger, { type: 'approve' }));
    for (const raw of ['{', tooLarge, '{}', '{"type":"nothing"}']) expect(await shown(sendRaw(stranger, raw))).toEqual(unseen);
    expect(await shown(send(stranger, { type: 'approve' }, { 'idempotency-key': '' }))).toEqual(unseen);
    for (const id of ['01900000-0000-7000-8000-000000000000', 'x', "'", '%00', '1']) {
      url = `/api/instances/${id}/events`;
      expect(await shown(send(employer, { type: 'approve' }))).toEqual(unseen);
    }
    expect(unseen).toEqual([404, expect.objectContaining({ code: 'notFound' })]);
  });

  test.each([
    ['not JSON', '{'],
    ['not UTF-8', Buffer.from('{"type":"\xff"}', 'latin1')],
    ['a key that reaches the prototype', '{"type":"approve","__proto__":{"seq":1}}'],
  ])('400 for a body that is %s', async (_, raw) => {
    expect(await sendRaw(employer, raw)).toMatchObject({ status: 400, body: { code: 'malformed' } });
  });

  test.each([
    ['/type', 'isText', {}],
    ['/type', 'isText', { type: 7 }],
    ['/seq', 'isInt', { type: 'approve', seq: '1' }],
    ['/seq', 'min', { type: 'approve', seq: 0 }],
    ['/office', 'isText', { type: 'approve', office: {} }],
    ['/surprise', 'whitelistValidation', { type: 'approve', surprise: 1 }],
    ['', 'isObject', []],
  ])('400 at %s: %s', async (path, code, body) => {
    const { status, body: problem } = await send(employer, body);
    expect(status).toBe(400);
    expect(problem.problems).toContainEqual({ path, code, text: expect.stringMatching(/\S/) as string });
  });

  test('413, said to hang up', async () => {
    const answer = await sendRaw(employer, tooLarge);
    expect(answer).toMatchObject({ status: 413, body: { code: 'tooLarge' }, headers: { connection: 'close' } });
    const payload = Readable.from([tooLarge.slice(0, 600_000), tooLarge.slice(600_000)]);
    expect(
      (await api.ask(employer, 'POST', url, { body: payload, headers: { 'content-type': 'application/json' } })).status,
    ).toBe(413);
  });

  test('413 for more values than any form has, wherever they are', async () => {
    const many = (count: number): object => Object.fromEntries(Array.from({ length: count }, (_, index) => [`f${index}`, 1]));
    expect(await send(employer, { type: 'approve', payload: many(10_001) })).toMatchObject({ status: 413 });
    expect(await send(employer, { type: 'approve', payload: { x: [[many(6_000)], many(6_000)] } })).toMatchObject({
      status: 413,
    });
    expect(await send(employer, { type: 'approve', payload: many(5_000) })).toMatchObject({ status: 422 });
    const text = '\\",{["'.repeat(20_000);
    expect(await send(employer, { type: 'refuse', payload: { reasonText: text } })).toMatchObject({ status: 422 });
    expect(await api.ask(null, 'POST', '/api/session', { body: many(10_001) })).toMatchObject({ status: 413 });
  });

  test('422 for an unknown event and for an invalid payload, before the office is asked', async () => {
    expect(await send(applicant, { type: 'toString', seq: 9 })).toMatchObject({
      status: 422,
      body: { code: 'unknownEvent', reasons: [{ code: 'unknownEvent', params: { event: 'toString' } }] },
    });
    expect(await send(applicant, { type: 'refuse', payload: { reasonText: ' ' }, seq: 9 })).toMatchObject({
      status: 422,
      body: { code: 'invalidPayload', problems: [{ path: '/reasonText', code: 'isText' }] },
    });
  });

  test.each([
    ['', 'isObject', []],
    ['/reasonText', 'isNotNull', { reasonText: null }],
    ['/reasonText', 'isWellFormedText', { reasonText: '\ud800' }],
    ['/constructor', 'isOwnName', { constructor: 1 }],
  ])('422 at %s of the payload: %s', async (path, code, payload) => {
    const { status, body } = await send(employer, { type: 'refuse', payload });
    expect([status, body.problems]).toEqual([422, [{ path, code, text: expect.stringMatching(/\S/) as string }]]);
  });

  test.each([
    ['422', 400, 5_000],
    ['413', 413, 500_000],
  ])('%s for a payload that is deep', async (status, alone, depth) => {
    const deep = '['.repeat(depth) + ']'.repeat(depth);
    const answer = await sendRaw(employer, `{"type":"approve","payload":{"x":${deep}}}`);
    expect(answer).toMatchObject({
      status: Number(status),
      body: status === '422' ? { problems: [{ code: 'isNotTooDeep' }] } : { code: 'tooLarge' },
    });
    expect((await sendRaw(employer, deep)).status).toBe(alone);
  });

  test('403 for the wrong office, before a stale seq', async () => {
    expect(await send(applicant, { type: 'approve', seq: 9 })).toMatchObject({
      status: 403,
      body: {
        code: 'officeNotEntitled',
        reasons: [{ params: { entitled: 'employer.signatory' }, text: 'This may be done by: signatory (Employer).' }],
      },
    });
  });

  test('412 for a stale seq, before 409 for what is not accepted', async () => {
    await send(employer, { type: 'approve' });
    expect(await send(employer, { type: 'approve', seq: 1 })).toMatchObject({
      status: 412,
      body: { code: 'stale', reasons: [{ params: { seen: '1', now: '2' } }] },
    });
    expect(await send(employer, { type: 'approve', seq: 2 })).toMatchObject({
      status: 409,
      body: {
        code: 'notAccepted',
        detail: '“Approve” is not accepted in the present state of the case.',
        reasons: [{ code: 'notAccepted', params: { event: 'approve' } }],
      },
    });
  });
});

describe('an idempotency key', () => {
  const approve = { type: 'approve', seq: 1 };

  test('repeated with the same body gets the first answer, although the seq is stale by now', async () => {
    const first = await send(employer, approve, { 'idempotency-key': 'k 1' });
    const again = await send(employer, approve, { 'Idempotency-Key': 'k 1' });
    expect([again.status, again.body]).toEqual([200, first.body]);
    expect(await seq()).toBe(2);
  });

  test('repeated with another body is refused, before a stale seq', async () => {
    await send(employer, approve, { 'idempotency-key': 'k2' });
    const refusal = { type: 'refuse', payload: { reasonText: 'no cover' }, seq: 1 };
    expect(await send(employer, refusal, { 'idempotency-key': 'k2' })).toMatchObject({
      status: 422,
      body: { code: 'keyReused' },
    });
  });

  test.each([['bulk-0193e000-0000-7000-8000-000000000001'], ['deadline-1'], ['effect-1'], ['succession-1'], ['table-1-2']])(
    'is not one of ours: %s',
    async (key) => {
      expect(await send(employer, approve, { 'idempotency-key': key })).toMatchObject({
        status: 400,
        body: { code: 'malformed', problems: [{ path: 'header Idempotency-Key', code: 'isNotReserved' }] },
      });
      expect(await seq()).toBe(1);
    },
  );

  test.each([['x'.repeat(129)], [''], ['\u00e9']])('cannot be %j', async (key) => {
    expect(await send(employer, approve, { 'idempotency-key': key })).toMatchObject({
      status: 400,
      body: { problems: [{ code: 'isIdempotencyKey' }] },
    });
    expect(await seq()).toBe(1);
  });
});

describe('checking', () => {
  test('gives the reasons that sending gives, and writes nothing', async () => {
    const check = (login: string, type: string): Promise<Answered> => api.ask(login, 'POST', `${url}/check`, { body: { type } });
    expect((await check(employer, 'approve')).body).toEqual({
      allowed: true,
      reasons: [],
      preview: {
        state: 'away',
        stateText: 'Away',
        tasks: [],
        changes: [{ path: 'approvedBy', before: null, after: expect.any(String) as string }],
      },
    });
    expect(await seq()).toBe(1);
    await send(employer, { type: 'approve' });
    const { body } = await check(employer, 'approve');
    expect(body).toEqual({ allowed: false, reasons: (await send(employer, { type: 'approve' })).body.reasons, preview: null });
    expect((await check(applicant, 'approve')).status).toBe(403);
    expect((await check(stranger, 'approve')).status).toBe(404);
  });
});

describe('a fault of ours', () => {
  const breakStep = (error: unknown): (() => void) =>
    armCrashPoint('step.journalled', () => {
      throw error;
    });

  test('answers its incident and nothing of its cause; the case is stopped until an operator lets it go on', async () => {
    const mend = breakStep(new Error('the secret of the kitchen'));
    const { status, body } = await send(employer, { type: 'approve' });
    mend();
    expect([status, JSON.stringify(body)]).toEqual([500, expect.not.stringContaining('kitchen')]);
    expect(await send(employer, { type: 'approve' })).toMatchObject({ status: 409, body: { code: 'instanceStopped' } });

    const incidents = await api.ask('operator', 'GET', '/api/incidents');
    expect(incidents.body.items).toMatchObject([
      { id: body.incident, event: 'approve', error: 'Error: the secret of the kitchen' },
    ]);
    const retry = `/api/incidents/${body.incident}/retry`;
    expect((await api.ask(employer, 'POST', retry, { body: { reason: 'x' } })).status).toBe(404);
    expect((await api.ask('operator', 'POST', retry, { body: {} })).status).toBe(422);
    expect((await api.ask('operator', 'POST', retry, { body: { reason: 'mended' } })).status).toBe(204);
    expect((await api.ask('operator', 'POST', retry, { body: { reason: 'mended' } })).status).toBe(404);
    expect((await send(employer, { type: 'approve' })).status).toBe(200);
    const journal = await api.ask(employer, 'GET', url.replace('/events', '/journal'), { headers: { 'accept-language': 'en' } });
    expect(journal.body.items[1]).toMatchObject({
      event: 'operation',
      text: 'The fault was corrected, the case goes on',
      payload: { operation: 'retryIncident', reason: 'mended' },
      actor: { office: 'operator' },
    });
  });

  test('an operator corrects an earlier record by a new one, and sees what the case has caused', async () => {
    const path = url.replace('/events', '/corrections');
    const correction = { seq: 1, text: 'Five days, not four.', reason: 'typing error' };
    expect((await api.ask(employer, 'POST', path, { body: correction })).status).toBe(403);
    expect((await api.ask('operator', 'POST', path, { body: { ...correction, seq: 0 } })).status).toBe(422);
    expect((await api.ask('operator', 'POST', path, { body: { ...correction, seq: 99 } })).status).toBe(404);
    expect(await api.ask('operator', 'POST', path, { body: correction })).toMatchObject({
      status: 200,
      body: { seq: 2, state: 'asked' },
    });
    const effects = await api.ask('operator', 'GET', url.replace('/events', '/effects'));
    expect(effects.body.items).toMatchObject([{ kind: 'notify', seq: 1, deliveredAt: null, outcome: null }]);
    const nothing = '01900000-0000-7000-8000-000000000000';
    const resend = await api.ask('operator', 'POST', url.replace('/events', `/effects/${nothing}/resend`), {
      body: { reason: 'x' },
    });
    expect(resend.status).toBe(404);
    const skip = await api.ask('operator', 'POST', `/api/incidents/${nothing}/skip`, { body: {} });
    expect(skip.status).toBe(404);
  });

  test('a database that gives no answer is 503, and says when to come again', async () => {
    const mend = breakStep(Object.assign(new Error('too many connections'), { code: '53300' }));
    const answer = await send(employer, { type: 'approve' });
    mend();
    expect(answer).toMatchObject({ status: 503, body: { code: 'busy' }, headers: { 'retry-after': '2' } });
    expect((await send(employer, { type: 'approve' })).status).toBe(200);
  });
});
