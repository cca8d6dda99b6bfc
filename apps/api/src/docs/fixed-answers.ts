import { sha256 } from '#platform';
import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { requestPath } from '../request/request-path.js';

const encodings = ['br', 'gzip', 'identity'] as const;
type Encoding = (typeof encodings)[number];

interface Form {
  readonly bytes: Buffer;
  /** Of this encoding (RFC 9110, 8.8.3.3). */
  readonly tag: string;
}

interface FixedAnswer {
  readonly type: string;
  readonly forms: Readonly<Record<Encoding, Form>>;
}

const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

/**
 * Answers that are the same for everybody as long as the program runs: what their route says is asked for once and kept,
 * compressed as well, with a tag. Must come after the hooks that set headers.
 */
export function keepFixedAnswers(server: FastifyInstance, isFixed: (path: string) => boolean): void {
  const answers = new Map<string, Promise<FixedAnswer | null>>();
  /** Of the one question that goes on to the route; nobody else knows it. */
  const own = { 'x-fixed-answer': randomUUID() };
  const answerTo = (path: string): Promise<FixedAnswer | null> => {
    const answer = answers.get(path) ?? ask(server, path, own);
    answers.set(path, answer);
    answer.then(
      (kept) => kept ?? answers.delete(path),
      () => answers.delete(path),
    );
    return answer;
  };
  server.addHook('onRequest', async (request, reply) => {
    const path = requestPath(request.url);
    const isOwn = request.headers['x-fixed-answer'] === own['x-fixed-answer'];
    if (isOwn || !['GET', 'HEAD'].includes(request.method) || !isFixed(path)) return;
    const answer = await answerTo(path);
    return answer === null ? undefined : send(request, reply, answer);
  });
}

/** Null: it is no answer to keep. */
async function ask(server: FastifyInstance, url: string, headers: Record<string, string>): Promise<FixedAnswer | null> {
  const { statusCode, headers: said, rawPayload: bytes } = await server.inject({ url, headers });
  if (statusCode !== 200) return null;
  const [br, gzipped] = await Promise.all([promisify(brotliCompress)(bytes, brotli), promisify(gzip)(bytes)]);
  const forms = { br: formOf(br), gzip: formOf(gzipped), identity: formOf(bytes) };
  return { type: String(said['content-type']), forms };
}

function formOf(bytes: Buffer): Form {
  return { bytes, tag: `"${sha256(bytes).toString('base64url')}"` };
}

function send(request: FastifyRequest, reply: FastifyReply, { type, forms }: FixedAnswer): FastifyReply {
  const encoding = encodingFor(request.headers['accept-encoding']);
  const { bytes, tag } = forms[encoding];
  // Asked again each time, and then not sent: the next release may say something else.
  void reply.headers({ 'cache-control': 'no-cache', etag: tag, vary: 'accept-encoding' });
  if ((request.headers['if-none-match'] ?? '').split(',').some((each) => each.trim() === tag)) return reply.status(304).send();
  void reply.headers({ 'content-type': type, 'content-length': bytes.length });
  if (encoding !== 'identity') void reply.header('content-encoding', encoding);
  // Else it would be compressed once more for each.
  request.headers['x-no-compression'] = 'true';
  // Of an answer to HEAD nothing but its length is sent.
  return reply.send(bytes);
}

function encodingFor(accepted = ''): Encoding {
  const isAccepted = (encoding: Encoding): boolean =>
    accepted.split(',').some((each) => {
      const [name, quality = 'q=1'] = each.split(';').map((part) => part.trim().toLowerCase());
      return name === encoding && Number(quality.slice(2)) > 0;
    });
  return encodings.find(isAccepted) ?? 'identity';
}
