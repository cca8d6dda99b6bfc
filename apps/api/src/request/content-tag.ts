import { sha256 } from '#platform';
import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * Tags an answer by its content (RFC 9110, 8.8.3).
 * @returns whether the asker has just that already: the answer is then 304, without the content.
 */
export function isKnown(request: FastifyRequest, reply: FastifyReply, content: string): boolean {
  const tag = `"${sha256(content).toString('base64url')}"`;
  void reply.header('etag', tag);
  // On its way an answer that was compressed may have got a weak tag of the same words.
  const known = (request.headers['if-none-match'] ?? '').split(',').map((each) => each.trim().replace(/^W\//, ''));
  if (!known.includes(tag)) return false;
  void reply.status(304);
  return true;
}
