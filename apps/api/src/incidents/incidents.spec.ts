import { IncidentRepository } from '#engine';
import { Verify } from '#proofs';
import { armCrashPoint, newId } from '#platform';
import { type Answered, employer, openApi, type TestApi } from '../../../../test/support/api.js';

let api: TestApi;
beforeAll(async () => (api = await openApi()));
afterAll(() => api.close());

const operator = (method: 'GET' | 'POST', path: string, body?: object, headers = {}): Promise<Answered> =>
  api.ask('operator', method, `/api/incidents${path}`, { body, headers });

/** A case that a fault of ours has stopped, and its incident. */
async function stopped(error = 'broken'): Promise<{ instance: string; incident: string }> {
  const instance = await api.askLeave();
  const mend = armCrashPoint('step.journalled', () => {
    throw new Error(error);
  });
  const { body } = await api.ask(employer, 'POST', `/api/instances/${instance}/events`, { body: { type: 'approve' } });
  mend();
  return { instance, incident: body.incident as string };
}

/** A mail of no case that did not arrive. */
async function undelivered(): Promise<void> {
  const failed = {
    delivery: newId(),
    receiver: newId(),
    instance: null,
    label: 'mail',
    error: 'the server hung up',
    attempts: 7,
  };
  const at = api.clock.now().toISOString();
  await api.app.get(IncidentRepository).openForDelivery(api.database.dataSource.manager, { ...failed, at });
}

async function clear(): Promise<void> {
  for (const { id, kind } of (await operator('GET', '?limit=200')).body.items)
    if (kind === 'step') await operator('POST', `/${id}/retry`, { reason: 'the next test begins' });
  await api.database.dataSource.query(
    `update incident set resolved_at = opened_at, resolved_by = $1, resolution = 'x' where resolved_at is null`,
    [newId()],
  );
}
afterEach(clear);

test('an operator sees what failed, in words and code, on which case, since when, how often and why', async () => {
  const { instance, incident } = await stopped('connect postgresql://app:hunter2@127.0.0.1/yntymak failed');
  await undelivered();
  const { status, body } = await operator('GET', '');
  expect(status).toBe(200);
  const [step, delivery] = body.items;
  expect(step).toMatchObject({
    id: incident,
    kind: 'step',
    event: 'approve',
    text: 'Approve',
    instance,
    workflow: 'leave',
    tries: 1,
  });
  expect([step.number, step.title, step.openedAt]).toEqual([expect.any(String), expect.any(String), expect.any(String)]);
  expect(step.error).toContain('postgresql://…@127.0.0.1');
  expect(delivery).toMatchObject({ kind: 'delivery', event: 'mail', text: 'An email', instance: null, number: null, tries: 7 });
  const words = await operator('GET', '?kind=delivery', undefined, { 'accept-language': 'ky' });
  expect(words.body.items[0].text).toBe('Электрондук кат');
});

test('a list is of what was asked for, in pages that miss nothing and repeat nothing', async () => {
  const ids: string[] = [];
  for (let count = 0; count < 5; count += 1) ids.push((await stopped()).incident);
  await undelivered();
  const found: string[] = [];
  for (let cursor = ''; ;) {
    const { body } = await operator('GET', `?kind=step&workflow=leave&event=approve&limit=2${cursor}`);
    found.push(...body.items.map(({ id }: { id: string }) => id));
    if (body.nextCursor === null) break;
    cursor = `&cursor=${body.nextCursor}`;
  }
  expect(found).toEqual(ids);
  for (const none of ['?event=refuse', '?workflow=other', '?kind=effect'])
    expect((await operator('GET', none)).body.items).toEqual([]);
  for (const wrong of ['?kind=other', '?open=perhaps', '?cursor=x', '?event='])
    expect([wrong, (await operator('GET', wrong)).status]).toEqual([wrong, 400]);
});

test('an incident shows the request as it was asked; a resolved one who resolved it, and why', async () => {
  const { instance, incident } = await stopped();
  const open = await operator('GET', `/${incident}`);
  expect(open.body).toMatchObject({
    request: { type: 'approve', payload: {}, actor: { office: 'signatory' } },
    failedTries: [{ error: 'Error: broken' }],
    earlier: [],
    resolvedAt: null,
    outcome: null,
    outcomeText: null,
    resolvedBy: null,
  });
  expect((await operator('POST', `/${incident}/retry`, { reason: 'mended' })).status).toBe(204);
  const { body: me } = await api.ask('operator', 'GET', '/api/me');
  const closed = await operator('GET', '?open=false&limit=1');
  expect(closed.body.items).toMatchObject([
    {
      id: incident,
      instance,
      outcome: 'retried',
      outcomeText: 'Tried again',
      resolution: 'mended',
      resolvedBy: { id: expect.any(String), name: me.name },
    },
  ]);
  const mend = armCrashPoint('step.journalled', () => {
    throw new Error('broken again');
  });
  const again = await api.ask(employer, 'POST', `/api/instances/${instance}/events`, { body: { type: 'approve' } });
  mend();
  const { body } = await operator('GET', `/${again.body.incident}`);
  expect(body.earlier).toMatchObject([{ id: incident, resolution: 'mended' }]);
});

test('nobody but operators sees or retries any', async () => {
  const { incident } = await stopped();
  expect((await api.ask(employer, 'GET', '/api/incidents')).status).toBe(403);
  expect((await api.ask(employer, 'GET', `/api/incidents/${incident}`)).status).toBe(404);
  const body = { ids: [incident], reason: 'I want it' };
  expect((await api.ask(employer, 'POST', '/api/incidents/retry', { body })).status).toBe(403);
  expect((await operator('GET', `/${newId()}`)).status).toBe(404);
});

describe('a retry of many', () => {
  test('is first a plan that tries nothing, then retries what was planned, once', async () => {
    const ids = [(await stopped()).incident, (await stopped()).incident];
    const plan = await operator('POST', '/retry', { filter: { kind: 'step' }, reason: 'the disk is mended', dryRun: true });
    expect(plan).toMatchObject({ status: 200, body: { matched: 2, sample: ids, planToken: expect.any(String) } });
    const later = await stopped();
    const start = { planToken: plan.body.planToken, reason: 'the disk is mended', dryRun: false };
    const { status, body } = await operator('POST', '/retry', start);
    expect([status, body]).toEqual([200, { retried: 2, items: ids.map((id) => ({ id, outcome: 'retried' })) }]);
    expect((await operator('GET', '')).body.items.map(({ id }: { id: string }) => id)).toEqual([later.incident]);
    const twice = await operator('POST', '/retry', start);
    expect(twice).toMatchObject({ status: 409, body: { code: 'planGone', reasons: [{ code: 'retryPlanGone' }] } });
  });

  test('names what became of each: one that cannot be tried keeps none of the others', async () => {
    const [first, second] = [await stopped(), await stopped()];
    await undelivered();
    const [{ id: mail }] = (await operator('GET', '?kind=delivery')).body.items;
    const nothing = newId();
    const ids = [nothing, mail, first.incident, second.incident];
    const { status, body } = await operator('POST', '/retry', { ids, reason: 'all of them' });
    expect(status).toBe(200);
    expect(body.items.map(({ outcome }: { outcome: string }) => outcome)).toEqual([
      'gone',
      expect.any(String),
      'retried',
      'retried',
    ]);
    const { body: journal } = await api.ask('operator', 'GET', `/api/instances/${first.instance}/journal`);
    expect(journal.items.at(-1)).toMatchObject({ payload: { operation: 'retryIncident', reason: 'all of them' } });
  });

  test('that has a wrong parameter names it', async () => {
    const id = newId();
    const wrong: [object, string][] = [
      [{}, '/dryRun'],
      [{ filter: { kind: 'other' }, reason: 'x', dryRun: true }, '/filter/kind'],
      [{ filter: {}, dryRun: true }, '/reason'],
      [{ filter: {}, reason: 'x', dryRun: false }, '/dryRun'],
      [{ planToken: 'x', reason: 'x', dryRun: true }, '/dryRun'],
      [{ ids: [], reason: 'x' }, '/ids'],
      [{ ids: [id, id], reason: 'x' }, '/ids'],
      [{ ids: Array.from({ length: 101 }, newId), reason: 'x' }, '/ids'],
      [{ ids: ['x'], reason: 'x' }, '/ids'],
    ];
    for (const [body, path] of wrong) {
      const answer = await operator('POST', '/retry', body);
      expect([body, answer.status, answer.body.problems.map((each: { path: string }) => each.path)]).toEqual([
        body,
        400,
        expect.arrayContaining([path]),
      ]);
    }
    const gone = await operator('POST', '/retry', { planToken: 'x', reason: 'x', dryRun: false });
    expect([gone.status, gone.body.code]).toEqual([409, 'planGone']);
  });
});

test('after all of it every case is proved', async () => {
  const faults: unknown[] = [];
  for await (const fault of api.app.get(Verify).all()) if (fault !== null) faults.push(fault);
  expect(faults).toEqual([]);
});
