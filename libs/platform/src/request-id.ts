import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * Gives the request the caller's `x-request-id` if that is harmless, else a new one, and answers it in the same header.
 * Must come before the logging, which takes over the id that it finds.
 */
export function identifyRequest(request: IncomingMessage & { id?: unknown }, response: ServerResponse, next: () => void): void {
  const given = request.headers['x-request-id'];
  const id = typeof given === 'string' && /^[\w.-]{1,64}$/.test(given) ? given : randomUUID();
  request.id = id;
  response.setHeader('x-request-id', id);
  next();
}
