import { BatchRun } from '#batches';
import type { Answered, TestApi } from './api.js';

type Field = string | Blob;

/** Uploads the calendar of a year as a form; a text is CSV. Without a token it is a preview. */
export async function uploadCalendar(
  api: TestApi,
  { file, ...fields }: Readonly<Record<string, Field>>,
  token?: string,
  login = 'operator',
  language = 'en',
): Promise<Answered> {
  const form = new FormData();
  for (const [name, value] of Object.entries({ year: '2031', approved: 'false', ...fields })) form.append(name, value as string);
  form.append('file', file instanceof Blob ? file : new Blob([file ?? '']), 'calendar.csv');
  const response = new Response(form);
  const headers = {
    'content-type': response.headers.get('content-type')!,
    'x-requested-with': 'a test',
    'accept-language': language,
  };
  const raw = Buffer.from(await response.arrayBuffer());
  const query = token === undefined ? '' : `?dryRun=false&token=${token}`;
  return api.ask(login, 'POST', `/api/calendars${query}`, { raw, headers });
}

/** Previews and applies. */
export async function bringCalendar(api: TestApi, fields: Readonly<Record<string, Field>>): Promise<Answered['body']> {
  const { body } = await uploadCalendar(api, fields);
  const applied = await uploadCalendar(api, fields, body.token);
  if (applied.status !== 201) throw new Error(JSON.stringify([body, applied.body]));
  return applied.body;
}

/** Plans a recomputation and starts it; answers what became of it once it has ended. */
export async function recomputeAll(api: TestApi): Promise<Answered['body']> {
  const plan = await api.ask('operator', 'POST', '/api/recomputations', { body: { dryRun: true, reason: 'decree' } });
  const start = { dryRun: false, planToken: plan.body.planToken, reason: 'decree' };
  const started = await api.ask('operator', 'POST', '/api/recomputations', { body: start });
  if (started.status !== 202) throw new Error(JSON.stringify([plan.body, started.body]));
  return recomputed(api, started.body.id);
}

/** Does a recomputation to its end, as a worker would; the clock of these tests is theirs alone. */
export async function recomputed(api: Pick<TestApi, 'app' | 'ask'>, id: string): Promise<Answered['body']> {
  const limit = Date.now() + 50_000;
  for (;;) {
    await carryOn(api.app, id);
    const { body } = await api.ask('operator', 'GET', `/api/recomputations/${id}?limit=200`);
    if (body.state === 'ended') return body;
    if (Date.now() > limit) throw new Error(`it stayed as it was: ${JSON.stringify(body)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Batch after batch, until nothing is left for this process. */
export async function carryOn(app: TestApi['app'], id: string): Promise<void> {
  while ((await app.get(BatchRun).run({ of: 'recomputation', id })) === 'more');
}
