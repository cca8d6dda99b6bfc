import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { Fault } from '#engine';
import type { Reason, Texts } from '#machine';
import { languageOf } from '../language/callers-language.js';
import { UnreadableBody } from '../request/readable-body.js';
import type { ActingRequest } from '../session/current-acting.decorator.js';
import { AllowedMethods } from './allowed-methods.js';
import { problemView } from './problem.view.js';
import { type Refusal, refusalOf } from './refusal.js';

/** What the filter knows of a request; one that failed early is still the server's own and has less. */
export interface RefusedRequest extends ActingRequest {
  /** Texts of the workflow that the request is about, once it is known. */
  workflowTexts?: Texts;
}

/** Seconds after which a busy program is worth another attempt. */
const busySeconds = 2;

/** Answers everything that goes wrong as `application/problem+json` in the caller's language. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger(ProblemFilter.name);

  constructor(
    private readonly adapterHost: HttpAdapterHost,
    private readonly allowedMethods: AllowedMethods,
  ) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const { httpAdapter } = this.adapterHost;
    const request = host.switchToHttp().getRequest<RefusedRequest>();
    const response = host.switchToHttp().getResponse<object>();
    const allowed = isUnrouted(thrown) ? this.allowedMethods.besides(request.method, request.url) : [];
    const refusal = refusalOf(allowed.length > 0 ? new HttpException('', 405) : thrown);
    if (refusal.code === 'fault') this.log.error(thrown instanceof Fault ? thrown.cause : thrown);
    if (httpAdapter.isHeadersSent(response)) return void httpAdapter.end(response);
    const language = languageOf(request);
    const requestId = String(request.raw?.id ?? request.id);
    const headers = {
      ...headersOf(refusal),
      // No middleware has seen a request for no address (`OPTIONS *`).
      'x-request-id': requestId,
      'content-language': language,
      vary: 'accept-language',
      ...(allowed.length > 0 && { allow: allowed.join(', ') }),
      // The rest of the body is never read: the connection cannot be used again.
      ...(request.body instanceof UnreadableBody && { connection: 'close' }),
    };
    for (const [name, value] of Object.entries(headers)) httpAdapter.setHeader(response, name, value);
    const problem = problemView(refusal, { language, texts: request.workflowTexts ?? null, requestId });
    void httpAdapter.reply(response, problem, refusal.status);
  }
}

/** The server's own 404; a case that is not there is a `Refused`. */
function isUnrouted(thrown: unknown): boolean {
  return thrown instanceof HttpException && thrown.getStatus() === 404;
}

function headersOf({ status, reasons }: Refusal): Record<string, string> {
  const type = { 'content-type': 'application/problem+json; charset=utf-8' };
  if (status === 401) return { ...type, 'www-authenticate': 'Bearer' };
  if (status === 503) return { ...type, 'retry-after': String(busySeconds) };
  const wait = status === 429 ? secondsOf(reasons) : undefined;
  return wait === undefined ? type : { ...type, 'retry-after': String(wait) };
}

/** How long to wait, where a reason says it. */
function secondsOf(reasons: readonly Reason[]): number | undefined {
  const { minutes, seconds } = Object.assign({}, ...reasons.map(({ params }) => params)) as Reason['params'];
  if (minutes !== undefined) return Number(minutes) * 60;
  return seconds === undefined ? undefined : Number(seconds);
}
