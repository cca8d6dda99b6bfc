import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Language } from '#machine';
import type { ActingRequest } from '../session/current-acting.decorator.js';
import { acceptedLanguage } from './accept-language.js';

/** The language that the request asks for, else the person's own, else Kyrgyz, the state language. */
export function languageOf({ headers, acting }: Pick<ActingRequest, 'headers' | 'acting'>): Language {
  return acceptedLanguage(headers['accept-language']) ?? acting?.language ?? 'ky';
}

/** The caller's language, for an answer with texts: its headers then say so. */
export const CallersLanguage = createParamDecorator((_: unknown, context: ExecutionContext): Language => {
  const http = context.switchToHttp();
  const language = languageOf(http.getRequest<ActingRequest>());
  void http.getResponse<FastifyReply>().headers({ 'content-language': language, vary: 'accept-language' });
  return language;
});
