import type { FastifyRequest } from 'fastify';
import { validatePayload } from '#machine';
import { readable } from './readable-body.js';

/**
 * The body of a request about something: what one may not see is not there, whatever was sent to it.
 * @param find throws when there is no such thing. @throws Refused `notFound` before `malformed` or `invalidPayload`.
 */
export async function foundBody<Body extends object>(
  bodyClass: new () => Body,
  request: FastifyRequest,
  find: () => Promise<unknown>,
): Promise<Body> {
  try {
    return validatePayload(bodyClass, readable(request.body)) as Body;
  } catch (invalid) {
    await find();
    throw invalid;
  }
}
