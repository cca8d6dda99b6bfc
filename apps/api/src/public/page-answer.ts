import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Language, languages } from '#machine';
import { languageOf } from '../language/callers-language.js';
import { isKnown } from '../request/content-tag.js';
import { layout, type PageContent } from './layout.js';
import { type PageContext } from './page-context.js';

/** For what is the same for everybody: a minute old at the most, as its page says. */
export const forAMinute = 'public, max-age=60';

export interface RequestedLanguage {
  readonly language: Language;
  /** The address names it. */
  readonly isChosen: boolean;
}

/** The language of a page: that of its address, else the one that the browser likes best, else Kyrgyz. */
export function languageOfPage(request: FastifyRequest): RequestedLanguage {
  const asked = (request.query as Readonly<Record<string, unknown>> | undefined)?.['language'];
  const chosen = languages.find((language) => language === asked);
  return { language: chosen ?? languageOf(request), isChosen: chosen !== undefined };
}

export const PageLanguage = createParamDecorator((_: unknown, context: ExecutionContext): RequestedLanguage =>
  languageOfPage(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** Sends a page that may be kept for a minute; nothing but 304 where the browser has it already. */
export function sendPage(request: FastifyRequest, reply: FastifyReply, context: PageContext, content: PageContent): void {
  const { text } = layout(context, content);
  void reply.headers({ ...headersOf(context), 'cache-control': forAMinute });
  if (isKnown(request, reply, text)) void reply.send();
  else void reply.type('text/html; charset=utf-8').send(text);
}

export function headersOf({ language }: PageContext): Record<string, string> {
  return { 'content-language': language, vary: 'accept-language' };
}
