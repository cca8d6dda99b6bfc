import cookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { trustedProxy } from './admission/client-address.js';
import { RequestGate } from './admission/request-gate.js';
import { AppModule, type AppParts } from './app.module.js';
import { compressAnswers } from './compressed-answers.js';
import { measureAnswers } from './metrics/measure-answers.js';
import { serveDocs } from './docs/docs.js';
import { answerClientError } from './problem/client-error.js';
import { answerFrameworkError } from './problem/framework-error.js';
import { AllowedMethods } from './problem/allowed-methods.js';
import { leadFromSlash } from './public/without-slash.js';
import { assertHost } from './admission/named-host.js';
import { assertChanges, readJsonOnly } from './request/readable-body.js';
import { readQuery } from './request/read-query.js';
import { readUploads } from './request/uploads.js';
import { secureHeaders } from './security-headers.js';
import { KnownSessions } from './session/known-sessions.js';
import { serveWeb } from './web/serve-web.js';

/** Milliseconds in which a request must have arrived as a whole. */
const timeoutMs = 60_000;

/**
 * The whole HTTP application on a migrated database with its rules loaded: initialised, not listening. The caller
 * closes it.
 */
export async function createApp(parts: AppParts): Promise<NestFastifyApplication> {
  const gate: RequestGate = new RequestGate(() => app.get(KnownSessions));
  // A proxy on this machine is believed when it says for whom it asks; nobody else is.
  const adapter = new FastifyAdapter({
    serverFactory: gate.serve,
    trustProxy: trustedProxy,
    requestTimeout: timeoutMs,
    // A request that comes while the program ends is served with `connection: close`: the server's own 503 has no Retry-After.
    return503OnClosing: false,
    http: { requireHostHeader: false },
    routerOptions: { querystringParser: readQuery },
    frameworkErrors: answerFrameworkError,
    clientErrorHandler: (error, socket) => answerClientError(error, socket, gate.isAnswering(socket)),
  });
  const app: NestFastifyApplication = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot(parts, gate), adapter, {
    abortOnError: false,
    bodyParser: false,
    // Until it is initialised: what Nest says of each route is nobody's concern, and what fails is thrown.
    logger: false,
  });
  try {
    app.get(AllowedMethods).watch(adapter.getInstance());
    measureAnswers(adapter.getInstance());
    assertHost(adapter.getInstance(), parts.configuration.publicUrl);
    readJsonOnly(adapter.getInstance(), ({ headers }) => app.get(KnownSessions).isSignedIn(headers));
    assertChanges(adapter.getInstance());
    await readUploads(app);
    await secureHeaders(app, parts.configuration.publicUrl);
    await compressAnswers(app);
    await app.register(cookie);
    leadFromSlash(adapter.getInstance());
    serveDocs(app, { packages: parts.packages, publicUrl: parts.configuration.publicUrl });
    await serveWeb(app);
    await app.init();
    await adapter.getInstance().ready();
    app.useLogger(app.get(Logger));
    return app;
  } catch (error) {
    await app.close();
    throw error;
  }
}
