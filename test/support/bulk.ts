import type { Answered, TestApi } from './api.js';

/** Asks for a plan. */
export function planBulk(
  api: TestApi,
  login: string | null,
  filter: unknown,
  event: unknown,
  more: object = {},
): Promise<Answered> {
  return api.ask(login, 'POST', '/api/bulk', { body: { dryRun: true, filter, event, reason: 'one for all', ...more } });
}

/** Starts a plan. */
export function startBulk(
  api: TestApi,
  login: string,
  planToken: unknown,
  headers: Record<string, string> = {},
): Promise<Answered> {
  return api.ask(login, 'POST', '/api/bulk', { body: { dryRun: false, planToken, reason: 'as decided on Monday' }, headers });
}

/** Plans and starts; answers the operation's id. */
export async function beginBulk(api: TestApi, login: string, filter: unknown, event: unknown): Promise<string> {
  const plan = await planBulk(api, login, filter, event);
  if (plan.status !== 200) throw new Error(JSON.stringify(plan.body));
  const started = await startBulk(api, login, plan.body.planToken);
  if (started.status !== 202) throw new Error(JSON.stringify(started.body));
  return started.body.id as string;
}

/** Waits until an operation is as wanted; ended, unless something else is. Answers it with its first items. */
export async function bulkWhen(
  api: TestApi,
  login: string,
  id: string,
  isReached: (bulk: Answered['body']) => boolean = ({ endedAt }) => endedAt !== null,
): Promise<Answered['body']> {
  const limit = Date.now() + 50_000;
  for (;;) {
    const { body } = await api.ask(login, 'GET', `/api/bulk/${id}?limit=200`);
    if (isReached(body)) return body;
    if (Date.now() > limit) throw new Error(`the operation stayed as it was: ${JSON.stringify(body)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
