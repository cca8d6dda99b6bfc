import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Bytes: what is shorter fits into one packet as it is. */
const threshold = 1_024;
/**
 * Of the largest answer of `GET /api/workflows/:workflow`, 246,267 bytes, brotli makes 40,736 with 4, 36,837 with 5 and 34,928 with 7, in 10, 13 and 18 ms;
 * gzip 40,206 in 17 ms (2 busy cores, 2026-11-28).
 */
const quality = 5;
/**
 * Bits of the window: 256 kB, as long as the longest answer. With the usual 4 MB each answer that nobody reads holds 6 MB more of
 * memory (December 2026).
 */
const window = 18;
/** Data and pages. Not events, which must not be gathered; not files, which are packed already, or have a tag for their bytes. */
const worth = /^(?:application\/(?:problem\+)?json|text\/(?:html|css|csv|javascript)|image\/svg\+xml)(?:;|$)/;

/**
 * Compresses answers to GET for clients that accept it. To GET alone: a secret is answered once, to the POST that made it, and
 * must not stand compressed beside what somebody sent (BREACH).
 */
export async function compressAnswers(app: NestFastifyApplication): Promise<void> {
  const server = app.getHttpAdapter().getInstance();
  server.addHook('onSend', (request, reply, payload, done) => {
    // Else it also compresses whatever type its own list calls compressible.
    if (!worth.test(String(reply.getHeader('content-type')))) request.headers['x-no-compression'] = 'true';
    done(null, payload);
  });
  server.addHook('onRoute', (route) => {
    const methods = [route.method].flat();
    if (!methods.includes('GET')) route.compress = false;
    // Of a HEAD nobody knows how long the answer to GET would have become.
    if (methods.includes('HEAD'))
      route.onSend = [
        ...[route.onSend ?? []].flat(),
        (request, reply, payload, done) => {
          const { 'accept-encoding': taken, 'x-no-compression': isPlain } = request.headers;
          if (taken !== undefined && isPlain === undefined) void reply.removeHeader('content-length');
          done(null, payload);
        },
      ];
  });
  await app.register(compress, {
    threshold,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_LGWIN]: window } },
    // Bodies that come compressed stay refused: a small one may become a very large one.
    globalDecompression: false,
  });
}
