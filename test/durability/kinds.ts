import { localDay } from '#calendar';
import { type Acting, Engine, GroupStarts, Operations, OutboxDispatcher } from '#engine';
import { Refused } from '#machine';
import { isUnavailable, newId } from '#platform';
import { demonstrationBodies } from '#registry';
import { DataSource } from 'typeorm';
import {
  calculation,
  draftFields,
  dueDates,
  existingPower,
  nextEffectiveDate,
  quarterlyTransfer,
  type Term,
  termFrom,
  yearCost,
} from '../../workflows/delegation/scenarios/stages.js';
import type { TestApi } from '../support/api.js';
import { uploadText } from '../support/upload.js';
import type { Names } from './case-end.js';

/** A request about to be sent, and the same again as often as one likes. */
export interface Ready {
  /** @throws Refused `busy` when it should be sent again. */
  act(): Promise<unknown>;
  /** What it has made or changed. */
  cases(): Promise<string[]>;
  readonly names?: Names;
}

/** A kind of work that steps are taken for. `passing`: which passing of a crash point is the one in the middle. */
export interface Kind {
  readonly name: string;
  readonly passing: number;
  /** It costs much each time: one way of breaking is enough. */
  readonly isCostly?: true;
  ready(api: TestApi): Promise<Ready>;
  /** Whether all must be ready before the first is done, since time moves with it. */
  readonly isTogether?: true;
}

const { ministry, aimak, city, rayonAdministration } = demonstrationBodies;
const acting = (body: string, office: string): Acting => ({
  person: newId(),
  offices: [{ id: newId(), body, office, basis: 'order 1' }],
  reads: 'own',
});
const applicant = acting(ministry.id, 'drafter');
const employer = acting(aimak.id, 'signatory');
const colleague = acting(city.id, 'signatory');
const power = '0193e000-0000-7000-8000-000000000101';
const leaveFields = { employee: 'clerk', firstDay: '2190-01-10', days: 5 };
const draftInput = { instrument: 'agreement', title: 'Civil registration', power };

async function askLeave(api: TestApi, more: object = {}): Promise<string> {
  const input = { ...leaveFields, employer: aimak.id, ...more };
  return (await api.app.get(Engine).start({ workflow: 'leave', input, acting: applicant })).id;
}

/** Asks over HTTP. A 503 must say when to come back. */
async function ask(api: TestApi, login: string, url: string, body: object, key?: string): Promise<{ id: string }> {
  const headers: Record<string, string> = key === undefined ? {} : { 'idempotency-key': key };
  const answer = await api.ask(login, 'POST', url, { body, headers });
  if (answer.status === 503) {
    expect(answer.headers['retry-after']).toMatch(/^\d+$/);
    throw new Refused('busy');
  }
  if (answer.status >= 300) throw new Error(JSON.stringify(answer.body));
  return answer.body;
}

/** An event over HTTP, with a key of its own. */
function event(
  api: TestApi,
  id: string,
  login: string,
  type: string,
  payload: object,
  names: Names = {},
  more: object = {},
): Ready {
  const key = newId();
  return {
    act: () => ask(api, login, `/api/instances/${id}/events`, { type, payload, ...more }, key),
    cases: () => Promise.resolve([id]),
    names: { ...names, [key]: '<key>' },
  };
}

const rows = <Row>(api: TestApi, sql: string, id: string): Promise<Row[]> => api.app.get(DataSource).query<Row[]>(sql, [id]);

/** Seconds for which an effect that failed may wait. */
const longestWait = 61;

/** Delivers the effects of a case and of its children; a repeat comes when they may be tried again. */
function delivery(api: TestApi, parent: string): Ready {
  const family = `select uuid from instance where uuid = $1 or parent_id = (select id from instance where uuid = $1) order by id`;
  const waiting = `select from outbox where delivered_at is null and content ->> 'kind' <> 'notify'
    and instance_id in (select id from instance where uuid in (${family.replace(' order by id', '')}))`;
  let tries = 0;
  return {
    act: async () => {
      const { clock } = api;
      try {
        if ((tries += 1) > 1) {
          clock.advanceTo(new Date(clock.now().getTime() + longestWait * 1000));
          // The lease of the process that died runs out.
          await api.app
            .get(DataSource)
            .query('update outbox set claimed_until = null, next_try_at = null where delivered_at is null');
        }
        await api.app.get(OutboxDispatcher).deliver();
      } catch (error) {
        throw isUnavailable(error) ? new Refused('busy') : error;
      }
      if ((await rows(api, waiting, parent)).length > 0) throw new Refused('busy');
    },
    cases: async () => (await rows<{ uuid: string }>(api, family, parent)).map(({ uuid }) => uuid),
  };
}

const today = (api: TestApi): string => localDay(api.clock.now().toISOString());
const thisYear = (api: TestApi): Term => termFrom(`${today(api).slice(0, 4)}-01-01`);

/** A power that a law gave long ago; it is costed, and the year's money awaited. */
async function costedPower(api: TestApi): Promise<string> {
  const old = { instrument: 'law', since: '2019-03-01', publishedOn: '2019-03-01', basisDate: '2019-03-01' } as const;
  const input = { ...existingPower(old), power, proposer: ministry.id, recipient: aimak.id };
  const start = { start: 'registerExisting', input };
  const { id } = await ask(api, 'aimak.signatory', '/api/workflows/delegation/instances', start);
  const send = (login: string, type: string, payload: object) => event(api, id, login, type, payload).act();
  await send('ministry.financier', 'submitCosting', calculation(thisYear(api)));
  await send('finance.financier', 'confirmCosting', {});
  return id;
}

async function budgetLine(api: TestApi): Promise<string> {
  const year = thisYear(api).years[0];
  const line = { act: `Law, line ${newId()}`, classificationCode: '70951', year, recipient: aimak.id, amount: String(yearCost) };
  return (await ask(api, 'finance.financier', '/api/budget-lines', line)).id;
}

export const kinds: readonly Kind[] = [
  {
    name: 'a start',
    passing: 1,
    ready: async (api) => {
      const [key, person] = [newId(), acting(ministry.id, 'drafter')];
      const input = { ...draftInput, recipient: aimak.id };
      const act = () => api.app.get(Engine).start({ workflow: 'delegation', input, acting: person, key });
      const started = 'select i.uuid from instance i join idempotency k on k.instance_id = i.id where k.key = $1';
      return {
        act,
        cases: async () => (await rows<{ uuid: string }>(api, started, key)).map(({ uuid }) => uuid),
        names: { [key]: '<key>', [person.person]: '<person>', [person.offices[0]!.id]: '<office>' },
      };
    },
  },
  {
    name: 'a start of many',
    passing: 2,
    ready: async (api) => {
      const key = newId();
      const recipients = [aimak, city, rayonAdministration].map(({ id }) => ({ body: id }));
      const act = () =>
        api.app.get(GroupStarts).start({ workflow: 'leave', input: leaveFields, recipients, acting: applicant, key });
      const group = `select m.uuid from instance i join idempotency k on k.instance_id = i.id
        join instance m on m.group_id = i.group_id where k.key = $1 order by m.id`;
      return {
        act,
        cases: async () => (await rows<{ uuid: string }>(api, group, key)).map(({ uuid }) => uuid),
        names: { [key]: '<key>' },
      };
    },
  },
  {
    name: 'money promised',
    passing: 1,
    ready: async (api) => {
      const [id, line] = [await costedPower(api), await budgetLine(api)];
      const payload = { budgetLine: line, amount: String(yearCost) };
      return event(api, id, 'finance.financier', 'recordAppropriation', payload, { [line]: '<line>' });
    },
  },
  {
    name: 'money paid',
    passing: 1,
    ready: async (api) => {
      const [id, line, reference] = [await costedPower(api), await budgetLine(api), newId()];
      const promised = { budgetLine: line, amount: String(yearCost) };
      await event(api, id, 'finance.financier', 'recordAppropriation', promised).act();
      const arrived = { account: '44020', reference, paidOn: today(api), recipient: aimak.id, amount: quarterlyTransfer };
      const payment = (await ask(api, 'treasury.treasurer', '/api/payments', arrived)).id;
      await ask(api, 'treasury.treasurer2', `/api/payments/${payment}/confirm`, {});
      const payload = { payment, amount: quarterlyTransfer, dueOn: dueDates(thisYear(api))[0] };
      const names = { [line]: '<line>', [payment]: '<payment>', [reference]: '<reference>' };
      return event(api, id, 'treasury.treasurer', 'recordTranche', payload, names);
    },
  },
  {
    name: 'an event that notifies and counts a term',
    passing: 1,
    ready: async (api) => {
      const start = { input: { ...draftInput, recipient: aimak.id } };
      const { id } = await ask(api, 'ministry.drafter', '/api/workflows/delegation/instances', start);
      await event(api, id, 'ministry.drafter', 'saveDraft', draftFields(termFrom(nextEffectiveDate(today(api))))).act();
      return event(api, id, 'ministry.drafter', 'submitForLegalityCheck', {});
    },
  },
  {
    name: 'a child that begins',
    passing: 1,
    ready: async (api) => {
      const id = await askLeave(api, { coveredBy: city.id });
      await api.app.get(Engine).send({ instance: id, type: 'approve', payload: {}, acting: employer });
      return delivery(api, id);
    },
  },
  {
    name: 'a child’s end',
    passing: 1,
    ready: async (api) => {
      const id = await askLeave(api, { coveredBy: city.id });
      const engine = api.app.get(Engine);
      await engine.send({ instance: id, type: 'approve', payload: {}, acting: employer });
      const { act, cases } = delivery(api, id);
      await act();
      const [, child] = await cases();
      await engine.send({ instance: child!, type: 'accept', payload: {}, acting: colleague });
      return delivery(api, id);
    },
  },
  {
    name: 'a record of an operation',
    passing: 1,
    ready: async (api) => {
      const [id, key] = [await askLeave(api), newId()];
      const [{ internal }] = (await rows<{ internal: string }>(
        api,
        'select id as internal from instance where uuid = $1',
        id,
      )) as [{ internal: string }];
      const note = { operation: 'correct', reason: 'A slip', details: { corrects: 1, text: 'Four days' }, key };
      const actor = { person: applicant.person, body: null, office: null, basis: 'operator' };
      return {
        act: () => api.app.get(Operations).note(internal, { ...note, actor }),
        cases: () => Promise.resolve([id]),
        names: { [key]: '<key>' },
      };
    },
  },
  {
    name: 'an event that came in on paper',
    passing: 1,
    ready: async (api) => {
      const document = (await uploadText(api, 'aimak.signatory', 'Approved.')).body.sha256;
      const paper = { document, registrationNumber: '12-01/7', registeredOn: '2026-03-03' };
      return event(api, await askLeave(api), 'aimak.signatory', 'approve', {}, {}, { paper });
    },
  },
  {
    name: 'a paper of a case',
    passing: 1,
    isCostly: true,
    ready: async (api) => {
      const start = { input: { ...draftInput, recipient: aimak.id } };
      const { id } = await ask(api, 'ministry.drafter', '/api/workflows/delegation/instances', start);
      const wanted = { paper: 'confirmation', language: 'ky', seq: 1 };
      return {
        act: () => ask(api, 'ministry.drafter', `/api/instances/${id}/papers`, wanted),
        cases: () => Promise.resolve([id]),
      };
    },
  },
  {
    name: 'a deadline',
    passing: 1,
    isTogether: true,
    ready: async (api) => {
      const id = await askLeave(api);
      const due = `select d.id, d.due_at from deadline d join instance i on i.id = d.instance_id where i.uuid = $1`;
      const [deadline] = await rows<{ id: string; due_at: Date }>(api, due, id);
      return {
        act: async () => {
          // Not on the hour itself, which would pass for a due time.
          api.clock.advanceTo(new Date(deadline!.due_at.getTime() + 1_500));
          // False when it is gone, because it fired.
          await api.app.get(Engine).fireDeadline(deadline!.id);
        },
        cases: () => Promise.resolve([id]),
      };
    },
  },
];
