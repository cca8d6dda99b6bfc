import { BatchRun } from '#batches';
import { addDays, localDate } from '#machine';
import { armCrashPoint, newId } from '#platform';
import { demonstrationBodies } from '#registry';
import { applicant, type Answered, employer, type TestApi } from '../support/api.js';
import { beginBulk } from '../support/bulk.js';
import { sendNotices } from '../support/notices.js';
import { uploadText } from '../support/upload.js';
import { newcomer } from '../support/visitor.js';

/** Ids of things that belong to bodies which are not the stranger's. */
export interface Others {
  readonly instance: string;
  readonly effect: string;
  readonly bulk: string;
  readonly bulkInstance: string;
  readonly person: string;
  readonly office: string;
  readonly identity: string;
  readonly session: string;
  readonly token: string;
  readonly budgetLine: string;
  readonly payment: string;
  readonly territory: string;
  readonly power: string;
  readonly mandate: string;
  readonly import: string;
  readonly inboxItem: string;
  readonly incident: string;
  readonly recomputation: string;
  readonly succession: string;
  readonly body: string;
  readonly document: string;
  readonly view: string;
  readonly webhook: string;
  readonly webhookDelivery: string;
}

const { ministry, aimak, city, rayonAdministration } = demonstrationBodies;

/** A case between the ministry and Sokuluk, and one of everything else that can be somebody's. */
export async function makeOthers(api: TestApi): Promise<Others> {
  const made = async (login: string, url: string, body: object): Promise<Answered['body']> => {
    const answer = await api.ask(login, 'POST', url, { body });
    if (answer.status >= 300) throw new Error(`${url}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const first = async (login: string, url: string): Promise<string> => {
    const { body } = await api.ask(login, 'GET', url);
    if (!body.items?.[0]) throw new Error(`${url}: ${JSON.stringify(body)}`);
    return body.items[0].id as string;
  };
  const today = localDate(api.clock.now().toISOString(), 'Asia/Bishkek');
  const instance = await api.askLeave();
  const bulkInstance = await api.askLeave();
  const bulk = await beginBulk(api, employer, { ids: [bulkInstance] }, { type: 'refuse', payload: { reasonText: 'no cover' } });
  while ((await api.app.get(BatchRun).run({ of: 'bulk', id: bulk })) !== 'ended');
  const line = { act: 'On the budget', classificationCode: '70461', year: 2026, recipient: aimak.id, amount: '1000' };
  const payment = { account: '44', reference: 'R-1', paidOn: '2026-01-15', recipient: aimak.id, amount: '1000' };
  const { id: person } = await newcomer(api, 'clerk.of.another', [[ministry.id, 'lawyer']]);
  const linked = await made('operator', `/api/people/${person}/identities`, { issuer: 'https://id.example', subject: 's-1' });
  const succession = {
    kind: 'boundary',
    predecessors: [aimak.id],
    successors: [{ id: city.id }],
    effectiveOn: addDays(today, 30),
    act: { type: 'Law', number: '1', date: '2026-01-01' },
  };
  const mandate = {
    mandator: aimak.id,
    mandatary: rayonAdministration.id,
    offices: ['registrar'],
    basis: { number: '12/4', date: '2026-01-15' },
    validFrom: today,
    validTo: addDays(today, 100),
  };
  const others = {
    instance,
    effect: await first('operator', `/api/instances/${instance}/effects`),
    bulk,
    bulkInstance,
    person,
    office: linked.offices[0].id,
    identity: linked.identities[0].id,
    session: await first(applicant, '/api/sessions'),
    token: (await made(applicant, '/api/tokens', { name: 'mine', scopes: ['read'], expiresOn: today })).id,
    budgetLine: (await made('finance.financier', '/api/budget-lines', line)).id,
    payment: (await made('treasury.treasurer', '/api/payments', payment)).id,
    territory: await first('operator', '/api/territories?limit=1'),
    power: await first('operator', '/api/powers?limit=1'),
    mandate: (await made('aimak.registrar', '/api/mandates', mandate)).id,
    import: (await importList(api)).id,
    inboxItem: await notifyEmployer(api),
    incident: await makeIncident(api),
    recomputation: (await made('operator', '/api/recomputations', { dryRun: true, reason: 'decree' })).id,
    succession: (await made('registry.registrar', '/api/successions', succession)).id,
    body: aimak.id,
    document: (await uploadText(api, applicant, 'A letter of the ministry.')).body.sha256 as string,
    view: (await made(applicant, '/api/me/views', { page: 'work', name: 'mine', query: 'due=week' })).id,
    ...(await makeWebhook(api)),
  };
  // Else the timer makes one in the middle of everything.
  await made('operator', '/api/checkpoints', {});
  return others;
}

/** Delivers the notices that wait. Returns the one that the employer reads. */
async function notifyEmployer(api: TestApi): Promise<string> {
  await sendNotices(api);
  return (await api.ask(employer, 'GET', '/api/inbox')).body.items[0].id as string;
}

/** An open incident of a case that the stranger may not see, as an engine that met a fault would leave it. */
async function makeIncident(api: TestApi): Promise<string> {
  const stopped = await api.askLeave();
  const mend = armCrashPoint('step.journalled', () => {
    throw new Error('broken');
  });
  await api.ask(employer, 'POST', `/api/instances/${stopped}/events`, { body: { type: 'approve' } });
  mend();
  return (await api.ask('operator', 'GET', '/api/incidents')).body.items[0].id as string;
}

/** A webhook of Sokuluk and a message that it took, at an address that leads nowhere. */
async function makeWebhook(api: TestApi): Promise<Pick<Others, 'webhook' | 'webhookDelivery'>> {
  const [row] = await api.database.dataSource.query<[Pick<Others, 'webhook' | 'webhookDelivery'>]>(
    `with hook as (
       insert into webhook (id, body_id, name, url, types, secret, created_at, created_by)
       select $1, $2, 'theirs', 'https://receiver.invalid/', '{reminder.filed}', 'whsec_', $4, id from person where login = $5
       returning id
     )
     insert into delivery (id, channel, target, content, created_at, outcome, delivered_at)
     select $3, 'webhook', id, '{"type":"ping"}', $4, 'delivered', $4 from hook
     returning target as webhook, id as "webhookDelivery"`,
    [newId(), aimak.id, newId(), api.clock.now(), employer],
  );
  return row;
}

/** Uploads a list of one body. */
export async function importList(
  api: TestApi,
  file = new File(['kind,name_ru,soate\nministry,Министерство,\n'], 'list.csv'),
): Promise<Answered['body']> {
  const form = new FormData();
  for (const [name, value] of Object.entries({ kind: 'bodies', edition: '2020', validFrom: '2026-01-01' }))
    form.append(name, value);
  form.append('file', file);
  const response = new Response(form);
  const headers = { 'content-type': response.headers.get('content-type')!, 'x-requested-with': 'a test' };
  const raw = Buffer.from(await response.arrayBuffer());
  return (await api.ask('operator', 'POST', '/api/imports', { raw, headers })).body;
}
