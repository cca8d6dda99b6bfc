import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { IncidentRepository } from '#engine';
import { Client } from 'pg';
import { localDay } from '#calendar';
import { addDays, type WorkflowPackage } from '#machine';
import { armCrashPoint, createLog, inTransaction, operationJournal } from '#platform';
import { demonstrationBodies, type NewSuccession, Successions } from '#registry';
import { packages as productPackages } from '#workflows';
import { type Answered, applicant, configuration, openApi, preparedOf, type TestApi } from '../../../../test/support/api.js';
import { leave } from '../../../../test/support/leave/leave.workflow.js';
import { createApp } from '../create-app.js';
import { permit } from './permit.support.js';
import { SuccessionCaseRepository, SuccessionReviews } from '#program';
import { packageOf } from '../../../../test/support/package-of.js';

const { aimak, city, registry, ministry } = demonstrationBodies;
const holders: Partial<WorkflowPackage> = { succession: { event: 'reviewHolders', parties: ['holder'] } };
const own = [
  packageOf(leave),
  packageOf(permit('permit', 'reviewHolders'), holders),
  packageOf(permit('silent'), { roles: { affected: 'holder' } }),
  packageOf(permit('apart')),
];
const packages = [...own, ...productPackages];
const registrar = 'registry.registrar';
const act = { type: 'Law', number: '12', date: '2026-01-10' };

let api: TestApi;
beforeEach(async () => (api = await openApi({}, packages)));
afterEach(() => api.close());

const today = (): string => localDay(api.clock.now().toISOString());
const merge = (more: Partial<NewSuccession> = {}): object => ({
  kind: 'merge',
  predecessors: [aimak.id],
  successors: [{ id: city.id }],
  effectiveOn: today(),
  act,
  ...more,
});
const record = (body: object, login = registrar): Promise<Answered> => api.ask(login, 'POST', '/api/successions', { body });

async function begin(workflow = 'permit', holder: string = aimak.id, partner?: string): Promise<string> {
  const input = { holder, partner, registry: registry.id };
  const { body } = await api.ask(applicant, 'POST', `/api/workflows/${workflow}/instances`, { body: { input } });
  return body.id as string;
}

const send = (instance: string, type: string): Promise<Answered> =>
  api.ask(applicant, 'POST', `/api/instances/${instance}/events`, { body: { type } });

async function reviewsOf(instance: string): Promise<readonly string[]> {
  return (await api.ask('operator', 'GET', `/api/instances/${instance}`)).body.data.reviews as string[];
}

async function casesOf(succession: string, login = registrar): Promise<Record<string, [string, string | null]>> {
  const { body } = await api.ask(login, 'GET', `/api/successions/${succession}/cases`);
  const items = body.items as { instance: string; state: string; reason: string | null }[];
  return Object.fromEntries(items.map(({ instance, state, reason }) => [instance, [state, reason]]));
}

const bodyOf = async (id: string): Promise<Answered['body']> => (await api.ask(applicant, 'GET', `/api/bodies/${id}`)).body;

describe('a merge', () => {
  it('ends the predecessor, shows on both sides, and opens the review in its open cases by itself', async () => {
    const [open, closed, ofAnother, leaveCase] = [
      await begin(),
      await begin(),
      await begin('permit', city.id),
      await api.askLeave(),
    ];
    await send(closed, 'close');
    const { status, body } = await record(merge({ note: 'Both agreed' }));
    expect([status, body]).toMatchObject([
      201,
      {
        kind: 'merge',
        predecessors: [{ id: aimak.id, name: { en: 'Sokuluk Aiyl Okmotu' } }],
        successors: [{ id: city.id }],
        newName: null,
        effectiveOn: today(),
        act,
        note: 'Both agreed',
        recordedBy: registry.id,
        tookEffect: true,
      },
    ]);
    const related = { succession: body.id, kind: 'merge', effectiveOn: today() };
    expect(await bodyOf(aimak.id)).toMatchObject({
      validTo: today(),
      successors: [{ id: city.id, ...related }],
      predecessors: [],
    });
    expect(await bodyOf(city.id)).toMatchObject({ validTo: null, predecessors: [{ id: aimak.id, ...related }], successors: [] });
    expect(await reviewsOf(open)).toEqual([body.id]);
    expect(await Promise.all([closed, ofAnother].map(reviewsOf))).toEqual([[], []]);
    expect(await casesOf(body.id)).toEqual({ [open]: ['done', null] });
    expect(Object.keys(await casesOf(body.id, 'operator'))).not.toContain(leaveCase);
    const { items } = (await api.ask('operator', 'GET', `/api/instances/${open}/journal`)).body;
    expect(items.at(-1)).toMatchObject({
      event: 'reviewHolders',
      actor: { body: registry.id, office: 'registrar', basis: 'demonstration' },
    });
    const [journalled] = await operationJournal.list(api.database.dataSource.manager, { subject: body.id, limit: 5 });
    expect(journalled).toMatchObject({
      operation: 'successionRecorded',
      reason: 'Both agreed',
      actor: { body: registry.id, office: 'registrar' },
      details: { kind: 'merge', predecessors: [aimak.id], successors: [city.id], effectiveOn: today(), act },
    });
  });

  it('into a new body enters it from that day, on the territory that its predecessor leaves', async () => {
    const { territory } = await bodyOf(aimak.id);
    const successor = {
      kind: 'municipality',
      name: { ky: 'Жаңы Сокулук', ru: 'Новый Сокулук' },
      territory: territory.id,
    } as const;
    const { status, body } = await record(merge({ predecessors: [aimak.id, city.id], successors: [successor] }));
    expect(status).toBe(201);
    expect(await bodyOf(body.successors[0].id)).toMatchObject({
      kind: 'municipality',
      name: { ky: 'Жаңы Сокулук', ru: 'Новый Сокулук', en: null },
      validFrom: today(),
      predecessors: [{ id: aimak.id }, { id: city.id }],
    });
  });

  it('of two holders of one case opens its review once', async () => {
    const [both, second, shared] = [
      await begin('permit', aimak.id, city.id),
      await begin('permit', ministry.id, aimak.id),
      await begin('silent', aimak.id, city.id),
    ];
    const successor = { kind: 'municipality', name: { ky: 'Жаңы Сокулук' }, territory: (await bodyOf(aimak.id)).territory.id };
    const { body } = await record(merge({ predecessors: [aimak.id, city.id], successors: [successor as never] }));
    expect(await Promise.all([both, second].map(reviewsOf))).toEqual([[body.id], [body.id]]);
    expect(await casesOf(body.id)).toEqual({
      [both]: ['done', null],
      [second]: ['done', null],
      [shared]: ['failed', 'unknownEvent'],
    });
  });

  it('reaches each case as it can: unknown to its workflow, not in this state, stopped by a fault', async () => {
    const [silent, paused, stopped, open] = [await begin('silent'), await begin(), await begin(), await begin()];
    await begin('apart');
    await send(paused, 'pause');
    const mend = armCrashPoint('step.journalled', () => {
      throw new Error('broken');
    });
    await send(stopped, 'pause');
    mend();
    const { body } = await record(merge());
    expect(await casesOf(body.id)).toEqual({
      [silent]: ['failed', 'unknownEvent'],
      [paused]: ['failed', 'notAccepted'],
      [stopped]: ['pending', 'instanceStopped'],
      [open]: ['done', null],
    });
    const [incident] = await api.app.get(IncidentRepository).list(api.database.dataSource.manager, 5);
    await api.ask('operator', 'POST', `/api/incidents/${incident!.id}/retry`, { body: { reason: 'mended' } });
    await api.app.get(SuccessionReviews).catchUp();
    expect((await casesOf(body.id))[stopped]).toEqual(['done', null]);
    expect(await reviewsOf(stopped)).toEqual([body.id]);
  });

  it('that meets a fault of ours stops that case alone, and reaches the others', async () => {
    const [first, second] = [await begin(), await begin()];
    let times = 0;
    const mend = armCrashPoint('step.projected', () => {
      times += 1;
      if (times === 1) throw new Error('broken');
    });
    const { status, body } = await record(merge());
    mend();
    expect(status).toBe(201);
    const states = Object.values(await casesOf(body.id)).sort();
    expect(states).toEqual([
      ['done', null],
      ['pending', 'fault'],
    ]);
    expect((await Promise.all([first, second].map(reviewsOf))).flat()).toEqual([body.id]);
  });
});

test('a merge reaches a delegation, once; another change while its review is open is noted as not delivered', async () => {
  const power = (await api.ask(applicant, 'GET', '/api/powers?q=civilRegistration')).body.items[0].id as string;
  const input = { instrument: 'agreement', title: 'Civil registration', power, recipient: aimak.id };
  const begun = await api.ask(applicant, 'POST', '/api/workflows/delegation/instances', { body: { input } });
  const boundary = (await record(merge({ kind: 'boundary' }))).body;
  const seen = (await api.ask(applicant, 'GET', `/api/instances/${begun.body.id}`)).body;
  expect(seen.data.succession).toMatchObject({ id: boundary.id, kind: 'boundary', successors: [city.id], openedOn: today() });
  const second = (await record(merge())).body;
  expect([await casesOf(boundary.id), await casesOf(second.id)]).toEqual([
    { [begun.body.id]: ['done', null] },
    { [begun.body.id]: ['failed', 'successionAlreadyOpen'] },
  ]);
});

describe('nothing is lost', () => {
  /** As a process that ended right after its commit: the record and its list are there, no case has been notified. */
  async function recordAndCrash(asked: object): Promise<string> {
    const [row] = await api.database.dataSource.query<[{ id: string; person: string }]>(
      `select o.id, o.person_id as person from office o join person p on p.id = o.person_id where p.login = $1`,
      [registrar],
    );
    const offices = [{ id: row.id, body: registry.id, office: 'registrar', basis: 'demonstration' }];
    const acting = { person: row.person, name: '', language: 'ky', offices, reads: 'own' } as const;
    return inTransaction(api.database.dataSource, async (tx) => {
      const id = await api.app.get(Successions).record(tx, asked as NewSuccession, acting);
      await api.app.get(Successions).takeEffect(tx);
      await api.app.get(SuccessionCaseRepository).list(tx, api.clock.now().toISOString());
      return id;
    });
  }

  /** Another process; the round of its worker is `catchUp`. */
  async function restart(running: readonly WorkflowPackage[] = packages): Promise<NestFastifyApplication> {
    const { database, clock } = api;
    const log = createLog(configuration);
    return createApp({ configuration, clock, log, ...(await preparedOf(database)), packages: running });
  }

  it('when the program ends between the record and its cases: the next round notifies them', async () => {
    const open = await begin();
    const succession = await recordAndCrash(merge());
    expect([await casesOf(succession), await reviewsOf(open)]).toEqual([{ [open]: ['pending', null] }, []]);
    const next = await restart();
    try {
      await next.get(SuccessionReviews).catchUp();
      expect([await casesOf(succession), await reviewsOf(open)]).toEqual([{ [open]: ['done', null] }, [succession]]);
    } finally {
      await next.close();
    }
  });

  it('of a workflow that only another program has: that program notifies its cases', async () => {
    const open = await begin();
    const succession = await recordAndCrash(merge());
    const next = await restart(packages.filter(({ name }) => name !== 'permit'));
    try {
      await next.get(SuccessionReviews).catchUp();
      expect(await casesOf(succession)).toEqual({ [open]: ['pending', 'versionUnknown'] });
    } finally {
      await next.close();
    }
    await api.app.get(SuccessionReviews).catchUp();
    expect(await casesOf(succession)).toEqual({ [open]: ['done', null] });
  });

  it('when it ends after a case was notified and before that was noted: the case is not notified twice', async () => {
    const open = await begin();
    const { body } = await record(merge());
    await api.database.dataSource.query(`update succession_case set state = 'pending'`);
    const [one, other] = [await restart(), await restart()];
    await Promise.all([one, other].map((each) => each.get(SuccessionReviews).catchUp()));
    await Promise.all([one.close(), other.close()]);
    expect([await casesOf(body.id), await reviewsOf(open)]).toEqual([{ [open]: ['done', null] }, [body.id]]);
  });

  it('when two rounds and two processes notify at once', async () => {
    const open = await Promise.all([begin(), begin(), begin()]);
    const succession = await recordAndCrash(merge());
    const next = await restart();
    await Promise.all([...[1, 2, 3].map(() => api.app.get(SuccessionReviews).catchUp()), next.get(SuccessionReviews).catchUp()]);
    await next.close();
    expect((await Promise.all(open.map(reviewsOf))).flat()).toEqual([succession, succession, succession]);
  });

  it('of a case that was decided before the merger and committed after it', async () => {
    const { body } = await record(merge());
    const [late, later] = [await begin(), await begin()];
    const owner = new Client({ connectionString: api.database.ownerUrl });
    await owner.connect();
    await owner.query(`update instance set created_at = created_at - interval '1 hour' where uuid = $1`, [late]);
    await owner.end();
    await api.app.get(SuccessionReviews).catchUp();
    expect(await casesOf(body.id)).toEqual({ [late]: ['done', null] });
    expect(await reviewsOf(later)).toEqual([]);
  });
});

describe('a succession of a day to come', () => {
  const goTo = (day: string): Promise<Answered> =>
    api.ask('operator', 'POST', '/api/demo/clock', { body: { at: `${day}T00:00:00+06:00` } });

  it('is recorded, and changes nothing before its day: neither cases nor names', async () => {
    const day = addDays(today(), 40);
    const before = await begin();
    const { body } = await record(merge({ effectiveOn: day }));
    const renamed = { kind: 'rename' as const, predecessors: [city.id], successors: [{ name: { ky: 'Жаңы шаар' } }] };
    const { body: rename } = await record(merge({ ...renamed, effectiveOn: day }));
    expect([body.tookEffect, rename.tookEffect, rename.newName]).toEqual([false, false, { ky: 'Жаңы шаар', ru: null, en: null }]);
    expect(await bodyOf(aimak.id)).toMatchObject({ validTo: day });
    expect(await bodyOf(city.id)).toMatchObject({ name: { ky: city.name[0] }, formerNames: [] });
    await goTo(addDays(day, -1));
    const meanwhile = await begin();
    expect([await casesOf(body.id), await reviewsOf(before)]).toEqual([{}, []]);
    expect((await goTo(day)).status).toBe(200);
    expect(await casesOf(body.id)).toEqual({ [before]: ['done', null], [meanwhile]: ['done', null] });
    expect(await bodyOf(city.id)).toMatchObject({
      name: { ky: 'Жаңы шаар', ru: city.name[1], en: city.name[2] },
      formerNames: [{ name: { ky: city.name[0], ru: city.name[1], en: city.name[2] }, validTo: day, succession: rename.id }],
    });
    expect((await api.ask(applicant, 'GET', `/api/successions/${rename.id}`)).body).toMatchObject({ tookEffect: true });
  });
});

test('a rename opens no review, and the body goes on under its new name', async () => {
  const open = await begin();
  const name = { ru: 'Сокулукская управа' };
  const { status, body } = await record(merge({ kind: 'rename', successors: [{ id: aimak.id, name }] }));
  expect([status, body.predecessors[0].id, body.successors[0].id]).toEqual([201, aimak.id, aimak.id]);
  expect([await casesOf(body.id, 'operator'), await reviewsOf(open)]).toEqual([{}, []]);
  expect(await bodyOf(aimak.id)).toMatchObject({
    name: { ky: aimak.name[0], ru: name.ru },
    validTo: null,
    formerNames: [{ name: { ru: aimak.name[1] }, validTo: today() }],
    predecessors: [],
    successors: [],
  });
});

test('a boundary move ends nobody and opens the review; a split ends one and makes several', async () => {
  const open = await begin();
  const boundary = await record(merge({ kind: 'boundary' }));
  expect(await bodyOf(aimak.id)).toMatchObject({ validTo: null, successors: [{ id: city.id, kind: 'boundary' }] });
  const successors = ['A', 'B'].map((ky) => ({ kind: 'ministry', name: { ky } }) as const);
  const split = await record(merge({ kind: 'split', predecessors: [ministry.id], successors }));
  expect(split.body.successors.map((each: { name: object }) => each.name)).toMatchObject([{ ky: 'A' }, { ky: 'B' }]);
  expect(await bodyOf(ministry.id)).toMatchObject({ validTo: today() });
  expect(await reviewsOf(open)).toEqual([boundary.body.id]);
});

test('successions are listed newest first, in pages, by body; cases only to those who may see them', async () => {
  await begin();
  const first = (await record(merge({ kind: 'boundary' }))).body;
  const second = (await record(merge({ kind: 'boundary', predecessors: [city.id], successors: [{ id: aimak.id }] }))).body;
  const third = (await record(merge({ kind: 'rename', predecessors: [ministry.id], successors: [{ name: { en: 'M' } }] }))).body;
  const list = async (query: string): Promise<Answered['body']> =>
    (await api.ask(applicant, 'GET', `/api/successions${query}`)).body;
  const page = await list('?limit=2');
  expect(page.items.map(({ id }: { id: string }) => id)).toEqual([third.id, second.id]);
  expect((await list(`?limit=2&cursor=${page.nextCursor}`)).items.map(({ id }: { id: string }) => id)).toEqual([first.id]);
  expect((await list(`?body=${ministry.id}`)).items).toHaveLength(1);
  const found = async (q: string): Promise<string[]> =>
    (await list(`?q=${encodeURIComponent(q)}`)).items.map(({ id }: { id: string }) => id);
  for (const q of ['law № 1', '12', 'LAW']) expect([q, await found(q)]).toEqual([q, [third.id, second.id, first.id]]);
  expect(await found('айыл ОКМОТУ')).toEqual([second.id, first.id]);
  expect(await found('13')).toEqual([]);
  expect(Object.keys(await casesOf(first.id, 'aimak.registrar'))).toHaveLength(1);
  expect(Object.keys(await casesOf(first.id, 'city.registrar'))).toHaveLength(0);
  expect((await api.ask(applicant, 'GET', '/api/successions?cursor=x')).status).toBe(400);
  expect((await api.ask(applicant, 'GET', `/api/successions/${ministry.id}/cases`)).status).toBe(404);
});

describe('what cannot be recorded', () => {
  it('is refused with the path of each fault, and leaves nothing', async () => {
    const unknown = '0193e000-0000-7000-8000-0000000000ff';
    const newBody = { kind: 'municipality', name: { ky: 'x' } } as const;
    const faults: [Partial<NewSuccession>, string[]][] = [
      [{ predecessors: [] }, ['/predecessors']],
      [{ successors: [{ id: city.id }, { id: ministry.id }] }, ['/successors']],
      [{ successors: [newBody] }, ['/predecessors']],
      [{ predecessors: [unknown] }, ['/predecessors/0', '/successors/0']],
      [{ successors: [{ id: ministry.id }] }, ['/successors/0']],
      [{ successors: [{ id: aimak.id }] }, ['/successors/0/id']],
      [{ successors: [{ id: city.id, name: { ky: 'x' } }] }, ['/successors/0']],
      [
        { predecessors: [aimak.id, city.id], successors: [{ kind: 'municipality', name: { ky: 'x' } }] },
        ['/successors/0/territory'],
      ],
      [{ predecessors: [aimak.id, city.id], successors: [{}] }, ['/successors/0/kind', '/successors/0/name']],
      [{ kind: 'split' }, ['/successors']],
      [{ kind: 'boundary', successors: [newBody] }, ['/successors']],
      [{ kind: 'rename' }, ['/successors', '/successors/0/name']],
      [{ kind: 'rename', successors: [{ name: {} }] }, ['/successors/0/name']],
      [{ effectiveOn: '2026-02-30' }, ['/effectiveOn']],
      [{ act: { ...act, number: ' ' } }, ['/act/number']],
      [{ kind: 'end' as 'merge' }, ['/kind']],
    ];
    for (const [more, paths] of faults) {
      const { status, body } = await record(merge(more));
      const found = (body.problems as { path: string }[]).map(({ path }) => path);
      expect([more, status, [...new Set(found)].sort()]).toEqual([more, 422, paths]);
    }
    expect((await api.ask(applicant, 'GET', '/api/successions')).body.items).toEqual([]);
    expect(await bodyOf(aimak.id)).toMatchObject({ validTo: null });
  });

  it('nor by anybody else, nor twice', async () => {
    for (const login of ['operator', 'aimak.registrar', 'audit.auditor'])
      expect([login, (await record(merge(), login)).status]).toEqual([login, 403]);
    expect((await record({}, 'operator')).status).toBe(422);
    const both = await Promise.all([record(merge()), record(merge())]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 422]);
    const { body } = await record(merge({ effectiveOn: addDays(today(), 5) }));
    expect(body.problems[0]).toMatchObject({
      path: '/predecessors/0',
      text: 'On that day the body no longer exists, or its end is recorded.',
    });
  });
});
