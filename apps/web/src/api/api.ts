import createClient, { type Middleware } from 'openapi-fetch';
import { currentLanguage } from '../language/i18n';
import { problemOf, Refused, Unreached } from './problem';
import type { components, paths } from './schema';

export type Schemas = components['schemas'];

const inOurLanguage: Middleware = {
  onRequest({ request }) {
    request.headers.set('accept-language', currentLanguage());
    return request;
  },
};

/** The server's API, as its OpenAPI document describes it. */
export const api = createClient<paths>({ baseUrl: location.origin });
api.use(inOurLanguage);

interface Answered<Data> {
  data?: Data;
  error?: unknown;
  response: Response;
}

/**
 * What the server answered.
 * @throws Refused as the server says; Unreached when nothing, or nothing of ours, came back.
 */
export async function answerOf<Data>(asked: Promise<Answered<Data>>): Promise<Data> {
  let answered: Answered<Data>;
  try {
    answered = await asked;
  } catch (error) {
    throw new Unreached('unreached', { cause: error });
  }
  const { data, error, response } = answered;
  if (response.ok) return data as Data;
  const problem = problemOf(error, response.status);
  if (problem !== undefined) throw new Refused(problem);
  throw new Unreached(`${response.status}`);
}
