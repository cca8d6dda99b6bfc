import { Injectable, type PipeTransform } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import { Refused } from '#machine';

/** Bytes. Files have a route of their own. */
const longestBody = 1_048_576;

/**
 * Properties and entries, at any depth that is looked at. A whole costing has 3,500; to name what is wrong with each of
 * 100,000 stopped everybody for 5 s (November 2026).
 */
const mostValues = 10_000;
/** Deeper ones no validation looks at. */
const deepestLookedAt = 16;

/** Stands in for a body that could not be read: somebody who may not ask at all must hear that first. */
export class UnreadableBody {
  constructor(readonly code: 'malformed' | 'tooLarge' | 'unsupportedMediaType') {}
}

/** @throws Refused when the body could not be read. */
export function readable(body: unknown): unknown {
  if (body instanceof UnreadableBody) throw new Refused(body.code);
  return body;
}

/** Refuses an unreadable body before anything looks into it. */
@Injectable()
export class ReadableBodyPipe implements PipeTransform {
  transform(value: unknown): unknown {
    return readable(value);
  }
}

/** The server reads JSON as it is, not compressed, and nothing else; whether a body was one is told later, by `readable`. */
export function readJsonOnly(server: FastifyInstance): void {
  const defaultParser = server.getDefaultJsonParser('error', 'error');
  const parse = (request: FastifyRequest, text: string): unknown => {
    let parsed: unknown;
    // It answers at once: `error` also for a key that would reach an object's prototype.
    void defaultParser(request, text, (error, body) => {
      parsed = error ? new UnreadableBody('malformed') : body;
    });
    return hasTooManyValues(parsed) ? new UnreadableBody('tooLarge') : parsed;
  };
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', () => Promise.resolve(new UnreadableBody('unsupportedMediaType')));
  server.addContentTypeParser('application/json', async (request: FastifyRequest, payload: Readable) => {
    if (!isPlain(request)) return new UnreadableBody('unsupportedMediaType');
    const bytes = Number(request.headers['content-length'] ?? 0) > longestBody ? null : await readBytes(payload);
    if (bytes === null) return new UnreadableBody('tooLarge');
    if (bytes.length === 0) return undefined;
    const text = decoded(bytes);
    return text === null ? new UnreadableBody('malformed') : parse(request, text);
  });
}

/** Null when there are too many: the rest stays unread. */
async function readBytes(payload: Readable): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  // The stream must outlive a return from the loop: its end is the end of the connection, and the answer would be lost.
  for await (const chunk of payload.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > longestBody) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function decoded(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function isPlain({ headers }: FastifyRequest): boolean {
  return /^(identity)?$/i.test(headers['content-encoding']?.trim() ?? '');
}

function hasTooManyValues(body: unknown): boolean {
  let level = [body];
  let count = 0;
  for (let depth = 0; depth < deepestLookedAt && level.length > 0; depth += 1) {
    const next: unknown[] = [];
    for (const value of level) {
      if (typeof value !== 'object' || value === null) continue;
      const parts = Object.values(value);
      count += parts.length;
      if (count > mostValues) return true;
      next.push(...parts);
    }
    level = next;
  }
  return false;
}
