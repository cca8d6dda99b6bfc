import { Injectable, type PipeTransform } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import { type Reason, reason, Refused } from '#machine';
import { whyNotJson } from './why-not-json.js';

/** Bytes. Files have a route of their own. */
const longestBody = 1_048_576;

/** Bytes of a client that is not signed in: a sign-in has 8 kB at most, and a thousand such bodies are 16 MB. */
const longestAnonymous = 16_384;

/**
 * Properties and entries, at any depth. The largest payload of people has 3,500; to read 90,000 and to name what is wrong with each took
 * everybody's time for 5 s and 30 MB to answer (November 2026).
 */
const maxValues = 10_000;

/** Stands in for a body that could not be read: somebody who may not send at all must get that refusal first. */
export class UnreadableBody {
  constructor(
    readonly code: 'malformed' | 'tooLarge' | 'unsupportedMediaType',
    readonly reasons: readonly Reason[] = [],
  ) {}
}

/** @throws Refused when the body could not be read. */
export function readable(body: unknown): unknown {
  if (body instanceof UnreadableBody) throw new Refused(body.code, body.reasons);
  return body;
}

/** Refuses an unreadable body before anything looks into it. */
@Injectable()
export class ReadableBodyPipe implements PipeTransform {
  transform(value: unknown): unknown {
    return readable(value);
  }
}

/**
 * The server reads JSON as it is, not compressed, and nothing else; `readable` decides later whether a body was one.
 * @param isSignedIn is asked of a request with a long body only, before it is read.
 */
export function readJsonOnly(server: FastifyInstance, isSignedIn: (request: FastifyRequest) => Promise<boolean>): void {
  const defaultParser = server.getDefaultJsonParser('error', 'error');
  const parse = (request: FastifyRequest, text: string): unknown => {
    let parsed: unknown;
    // It answers at once: `error` also for a key that would reach an object's prototype.
    void defaultParser(request, text, (error, body) => {
      parsed = error ? new UnreadableBody('malformed', whyNotJson(text)) : body;
    });
    return parsed;
  };
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', () => Promise.resolve(new UnreadableBody('unsupportedMediaType')));
  server.addContentTypeParser('application/json', async (request: FastifyRequest, payload: Readable) => {
    if (!isPlain(request)) return new UnreadableBody('unsupportedMediaType');
    const isTooLong = async (length: number): Promise<boolean> =>
      length > longestBody || (length > longestAnonymous && !(await isSignedIn(request)));
    const bytes = await readBytes(payload, Number(request.headers['content-length'] ?? 0), isTooLong);
    if (bytes === null || hasTooManyValues(bytes)) return new UnreadableBody('tooLarge');
    if (bytes.length === 0) return undefined;
    const text = decoded(bytes);
    return text === null ? new UnreadableBody('malformed', [reason('notUtf8')]) : parse(request, text);
  });
}

/** Null when there are too many: the rest stays unread. */
async function readBytes(
  payload: Readable,
  announced: number,
  isTooLong: (length: number) => Promise<boolean>,
): Promise<Buffer | null> {
  if (await isTooLong(announced)) return null;
  const chunks: Buffer[] = [];
  let length = 0;
  // The stream must outlive a return from the loop: its end is the end of the connection, and the answer would be lost.
  for await (const chunk of payload.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    length += chunk.length;
    // What was announced was asked about already.
    if (length > announced && (await isTooLong(length))) return null;
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

/** A change that says nothing of what is to be changed is no change; must come after `readJsonOnly`. */
export function assertChanges(server: FastifyInstance): void {
  server.addHook('preValidation', (request, _, done) => {
    if (request.method === 'PATCH' && request.body === undefined)
      request.body = new UnreadableBody('malformed', [reason('bodyMissing')]);
    done();
  });
}

/** Before anything is made of it: each value stands after a comma or is the first in its list or object. */
function hasTooManyValues(json: Buffer): boolean {
  let count = 0;
  let isInText = false;
  for (let index = 0; index < json.length; index += 1) {
    const byte = json[index];
    if (byte === backslash) index += 1;
    else if (byte === quote) isInText = !isInText;
    else if (!isInText && (byte === comma || byte === bracket || byte === brace)) count += 1;
    if (count > maxValues) return true;
  }
  return false;
}

const [quote, backslash, comma, bracket, brace] = Buffer.from('"\\,[{');
