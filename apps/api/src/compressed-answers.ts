import compress from '@fastify/compress';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Bytes: what is shorter fits into one packet as it is. */
const threshold = 1_024;

/**
 * Answers to GET that are JSON go out compressed to whoever takes that. To GET alone: a secret is answered once, to the POST that
 * made it, and must not stand compressed beside what somebody sent (BREACH). Events must not be gathered, files are packed already.
 */
export async function compressAnswers(app: NestFastifyApplication): Promise<void> {
  const server = app.getHttpAdapter().getInstance();
  server.addHook('onRoute', (route) => {
    const methods = [route.method].flat();
    if (!methods.includes('GET')) route.compress = false;
    // Of a HEAD nobody knows how long the answer to GET would have become.
    if (methods.includes('HEAD'))
      route.onSend = [
        ...[route.onSend ?? []].flat(),
        (request, reply, payload, done) => {
          if (request.headers['accept-encoding'] !== undefined && isJson(String(reply.getHeader('content-type'))))
            void reply.removeHeader('content-length');
          done(null, payload);
        },
      ];
  });
  await app.register(compress, {
    threshold,
    customTypes: isJson,
    encodings: ['br', 'gzip'],
    // Bodies that come compressed stay refused: a small one may become a very large one.
    globalDecompression: false,
  });
}

function isJson(type: string): boolean {
  return /^application\/(?:problem\+)?json\b/.test(type);
}
