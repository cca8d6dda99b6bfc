import { parse } from 'node:querystring';

/**
 * A query string as Fastify wants it. What cannot be decoded stands as half a character, which every check of a query refuses
 * under its name: kept as it came, it would be searched for.
 */
export function readQuery(query: string): Record<string, unknown> {
  return parse(query, '&', '=', { decodeURIComponent: decoded });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '\ud800';
  }
}
