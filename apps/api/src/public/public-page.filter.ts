import { type ArgumentsHost, Catch, type ExceptionFilter, Injectable, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refusalOf } from '../problem/refusal.js';
import { layout } from './layout.js';
import { headersOf, languageOfPage } from './page-answer.js';
import { errorPage } from './pages/error.page.js';
import { PublicContext } from './public-context.js';

/** Answers a fault of a page with a page, in the reader's language, which nobody caches. */
@Injectable()
@Catch()
export class PublicPageFilter implements ExceptionFilter {
  private readonly log = new Logger(PublicPageFilter.name);

  constructor(private readonly publicGround: PublicContext) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const { status, code } = refusalOf(thrown);
    if (code === 'fault') this.log.error(thrown);
    if (reply.sent) return;
    const context = this.publicGround.page(languageOfPage(request));
    const requestId = String(request.raw.id ?? request.id);
    const busy = status === 503 ? { 'retry-after': '2' } : {};
    void reply
      .status(status)
      .headers({ ...headersOf(context), ...busy, 'cache-control': 'no-store', 'x-request-id': requestId })
      .type('text/html; charset=utf-8')
      .send(layout(context, errorPage(context, status, requestId)).text);
  }
}
