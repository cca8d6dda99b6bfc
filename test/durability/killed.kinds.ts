import { localDay } from '#calendar';
import { BatchRun } from '#batches';
import { DemoClock, newId } from '#platform';
import { demonstrationBodies } from '#registry';
import { Client as Database } from 'pg';
import { SuccessionReviews } from '#program';
import {
  draftFields,
  existingPower,
  calculation,
  nextEffectiveDate,
  termFrom,
  yearCost,
} from '../../workflows/delegation/scenarios/stages.js';
import { type Answered, asking, type TestApi } from '../support/api.js';
import { makeMunicipalities } from '../support/municipalities.js';
import type { Names } from './case-end.js';

/** Asks some program as somebody by login. */
export type Ask = (login: string, url: string, body: object, key?: string) => Promise<{ status: number; body: Answered['body'] }>;

/** A request to a program that dies of it. */
export interface Doomed {
  ask(ask: Ask): Promise<unknown>;
  /** The same of the program that comes after it, and what that program does by itself. */
  again(ask: Ask): Promise<unknown>;
  cases(): Promise<string[]>;
  readonly names?: Names;
}

export interface DoomedKind {
  readonly name: string;
  /** Whether time has moved from one case to the next: then their dates are not the same. */
  readonly movesTime?: true;
  ready(api: TestApi): Promise<Doomed>;
}

const { ministry, aimak, city } = demonstrationBodies;
const power = '0193e000-0000-7000-8000-000000000101';
const starts = '/api/workflows/delegation/instances';
const drafter = 'ministry.drafter';

/** Asks the app in this process. What is not done is a fault of the test. */
export function asker(api: TestApi): Ask {
  const ask = asking(api.app);
  return async (login, url, body, key) => {
    const headers: Record<string, string> = key === undefined ? {} : { 'idempotency-key': key };
    const { status, body: answer } = await ask(login, 'POST', url, { body, headers });
    return { status, body: answer };
  };
}

async function done(answer: ReturnType<Ask>): Promise<Answered['body']> {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(JSON.stringify(body));
  return body;
}

const today = (api: TestApi): string => localDay(api.clock.now().toISOString());
const draftInput = (recipient: string = aimak.id) => ({ instrument: 'agreement', title: 'Civil registration', power, recipient });
const start = (ask: Ask, recipient?: string): Promise<{ id: string }> =>
  done(ask(drafter, starts, { input: draftInput(recipient) }));

async function send(ask: Ask, id: string, login: string, type: string, payload: object = {}, key?: string): Promise<unknown> {
  return done(ask(login, `/api/instances/${id}/events`, { type, payload }, key));
}

/** The same request with its key, of one program and then of the other. */
function keyedTwice(act: (ask: Ask, key: string) => Promise<unknown>, id: string, names: Names = {}): Doomed {
  const key = newId();
  const once = (ask: Ask) => act(ask, key);
  return { ask: once, again: once, cases: () => Promise.resolve([id]), names: { ...names, [key]: '<key>' } };
}

export const money: DoomedKind = {
  name: 'an event of money',
  ready: async (api) => {
    const ask = asker(api);
    const year = termFrom(`${today(api).slice(0, 4)}-01-01`);
    const old = { instrument: 'law', since: '2019-03-01', publishedOn: '2019-03-01', basisDate: '2019-03-01' } as const;
    const input = { ...existingPower(old), power, proposer: ministry.id, recipient: aimak.id };
    const { id } = await done(ask('aimak.signatory', starts, { start: 'registerExisting', input }));
    await send(ask, id, 'ministry.financier', 'submitCosting', calculation(year));
    await send(ask, id, 'finance.financier', 'confirmCosting');
    const amount = String(yearCost);
    const line = { act: `Law, line ${newId()}`, classificationCode: '70951', year: year.years[0], recipient: aimak.id, amount };
    const budgetLine = (await done(ask('finance.financier', '/api/budget-lines', line))).id as string;
    const promise = (to: Ask, key: string) =>
      send(to, id, 'finance.financier', 'recordAppropriation', { budgetLine, amount }, key);
    return keyedTwice(promise, id, { [budgetLine]: '<line>' });
  },
};

const begun: DoomedKind = {
  name: 'a start',
  ready: (api) => {
    const key = newId();
    const once = (ask: Ask) => done(ask(drafter, starts, { input: draftInput() }, key));
    const started = 'select i.uuid from instance i join idempotency k on k.instance_id = i.id where k.key = $1';
    const cases = async () => (await api.database.dataSource.query<{ uuid: string }[]>(started, [key])).map(({ uuid }) => uuid);
    return Promise.resolve({ ask: once, again: once, cases, names: { [key]: '<key>' } });
  },
};

const correction: DoomedKind = {
  name: 'a correction by an operator',
  ready: async (api) => {
    const { id } = await start(asker(api));
    const body = { seq: 1, text: 'Two powers, not one', reason: 'A slip of the pen' };
    return keyedTwice((ask, key) => done(ask('operator', `/api/instances/${id}/corrections`, body, key)), id);
  },
};

const deadline: DoomedKind = {
  name: 'a deadline',
  movesTime: true,
  ready: async (api) => {
    const ask = asker(api);
    const { id } = await start(ask);
    await send(ask, id, drafter, 'saveDraft', draftFields(termFrom(nextEffectiveDate(today(api)))));
    await send(ask, id, drafter, 'submitForLegalityCheck');
    await send(ask, id, 'ministry.lawyer', 'confirmLegality', { noHarmStatement: 'No own local matter is touched.' });
    const due = `select d.due_at from deadline d join instance i on i.id = d.instance_id where i.uuid = $1 and name = 'costingDue'`;
    const [row] = await api.database.dataSource.query<{ due_at: Date }[]>(due, [id]);
    const at = row!.due_at.toISOString();
    const move = (to: Ask) => done(to('operator', '/api/demo/clock', { at }));
    return {
      ask: move,
      again: async () => {
        // As a program does that starts.
        await api.app.get(DemoClock).load();
        // Time may be there already: what died had come so far.
        const soon = new Date(api.clock.now().getTime() + 60_000).toISOString();
        await done(asker(api)('operator', '/api/demo/clock', { at: at > soon ? at : soon }));
      },
      cases: () => Promise.resolve([id]),
    };
  },
};

const bulk: DoomedKind = {
  name: 'a bulk operation',
  ready: async (api) => {
    const ask = asker(api);
    const ids: string[] = [];
    while (ids.length < 8) ids.push((await start(ask)).id);
    const event = { type: 'saveDraft', payload: { budgetCode: '70951' } };
    const plan = await done(ask(drafter, '/api/bulk', { dryRun: true, filter: { ids }, event, reason: 'one code' }));
    const begin = { dryRun: false, planToken: plan.planToken as string, reason: 'one code for all' };
    const key = newId();
    const once = (to: Ask): Promise<{ id: string }> => done(to(drafter, '/api/bulk', begin, key));
    return {
      ask: once,
      again: async (to) => {
        const { id } = await once(to);
        await expireClaims(api, id);
        // Whether this or the app's own runner does it.
        for (const batch = api.app.get(BatchRun); ;) {
          await batch.run({ of: 'bulk', id });
          const [row] = await api.database.dataSource.query<{ state: string }[]>(
            'select state from bulk_operation where id = $1',
            [id],
          );
          if (row!.state === 'ended') return;
        }
      },
      cases: () => Promise.resolve(ids),
    };
  },
};

const succession: DoomedKind = {
  name: 'a succession',
  ready: async (api) => {
    const [predecessor] = await makeMunicipalities(api.database.dataSource, 1);
    const { id } = await start(asker(api), predecessor);
    const merge = {
      kind: 'merge',
      predecessors: [predecessor],
      successors: [{ id: city.id }],
      effectiveOn: today(api),
      act: { type: 'Law', number: '12', date: today(api) },
    };
    return {
      ask: (ask) => done(ask('registry.registrar', '/api/successions', merge)),
      // It was recorded; the round of every worker notifies the cases that have not been notified.
      again: () => api.app.get(SuccessionReviews).catchUp(),
      cases: () => Promise.resolve([id]),
      names: await namesOf(api, predecessor!),
    };
  },
};

/** The deadline first: the one that fires is that of its own case. */
export const otherKinds: readonly DoomedKind[] = [deadline, begun, correction, bulk, succession];

/** The quarter of a minute passes for which a program that died still holds its cases. */
async function expireClaims(api: TestApi, id: string): Promise<void> {
  const owner = new Database({ connectionString: api.database.ownerUrl });
  await owner.connect();
  await owner.query(`update bulk_item set claimed_until = clock_timestamp() where bulk_id = $1 and outcome is null`, [id]);
  await owner.end();
}

/** Each has a municipality of its own. */
async function namesOf(api: TestApi, body: string): Promise<Names> {
  const [row] = await api.database.dataSource.query<{ territory: string; ky: string; ru: string }[]>(
    'select territory_id as territory, name_ky as ky, name_ru as ru from body where id = $1',
    [body],
  );
  const { territory, ky, ru } = row!;
  return { [body]: '<predecessor>', [territory]: '<territory>', [ky]: '<name>', [ru]: '<name>' };
}
