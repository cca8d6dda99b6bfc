import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { projectFile } from '#platform';
import { AllowedMethods } from '../problem/allowed-methods.js';
import { requestPath } from '../request/request-path.js';

/** Packed or not. */
const isWorker = /\/sw\.js(\.br|\.gz)?$/;

/** A missing file of these is answered with a problem. */
const others = /^\/(api|health|metrics|public|assets)(\/|$)/;

/**
 * Scripts, styles and requests from here only; the service worker and the manifest too. Styles that controls make while they are
 * used carry the nonce of their page.
 */
function policy(nonce: string): string {
  return [
    `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data: blob:; font-src 'self'`,
    "connect-src 'self'; manifest-src 'self'; worker-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
  ].join('; ');
}

/** A worker goes by the policy that it came with: this one asks here, and does nothing else. */
const policyOfWorker = "default-src 'none'; connect-src 'self'";

/**
 * The built application: its files as the build packed them, and at every address that is a page its one document, which then
 * draws that page. Without a build there is none, and its addresses are not found.
 */
export async function serveWeb(app: NestFastifyApplication): Promise<void> {
  const root = fileURLToPath(projectFile('dist/apps/web/'));
  if (!existsSync(`${root}index.html`)) return;
  const server = app.getHttpAdapter().getInstance();
  const page = readFileSync(`${root}index.html`, 'utf8');
  const pages = pagesOf(root);
  app.get(AllowedMethods).addPages(pages);
  await server.register(fastifyStatic, {
    root,
    wildcard: false,
    index: false,
    preCompressed: true,
    cacheControl: false,
    globIgnore: ['**/index.html*', '**/sections.json*', '**/*.br', '**/*.gz'],
    setHeaders: (response, path) => {
      // The names of assets change with what is in them.
      response.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
      if (isWorker.test(path)) response.header('content-security-policy', policyOfWorker);
    },
  });
  server.get('/*', { exposeHeadRoute: true }, (request, reply) => {
    const path = requestPath(request.url);
    const isPage = pages.test(path);
    // A mistyped address is answered to a person by the application, to a program by a problem.
    const isPerson = request.headers.accept?.includes('text/html') === true && !others.test(path);
    if (!isPage && !isPerson) return reply.callNotFound();
    const nonce = randomBytes(16).toString('base64');
    return reply
      .code(isPage ? 200 : 404)
      .header('content-security-policy', policy(nonce))
      .header('cache-control', 'no-cache')
      .type('text/html; charset=utf-8')
      .send(page.replace('nonce=""', `nonce="${nonce}"`));
  });
}

/** The addresses of its pages, by their first part, as the build says. */
function pagesOf(root: string): RegExp {
  const sections = JSON.parse(readFileSync(`${root}sections.json`, 'utf8')) as string[];
  return new RegExp(`^/((${sections.join('|')})(/.*)?)?$`);
}
