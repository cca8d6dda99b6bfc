import type { IncomingMessage, ServerResponse } from 'node:http';
import { RequestMethod } from '@nestjs/common';
import type { Params } from 'nestjs-pino';
import { pino, type DestinationStream, type Logger } from 'pino';
import type { Configuration } from './configuration.js';

/** `parameters`: those of a failed query, in TypeORM's error; `detail`: the row that PostgreSQL shows. */
const secrets = ['authorization', 'cookie', '["set-cookie"]', 'password', 'token', 'parameters', 'detail'];

/** The log of the whole process: one JSON object a line. What is secret by its name is left out, three levels deep. */
export function createLog({ logLevel }: Pick<Configuration, 'logLevel'>, destination?: DestinationStream): Logger {
  const paths = ['', '*', '*.*'].flatMap((above) => secrets.map((name) => pathTo(above, name)));
  return pino({ level: logLevel, redact: paths }, destination ?? pino.destination(1));
}

/** Anybody who knows the address of a calendar feed can read it. */
const secretAddress = /^(\/api\/feed\/).*/i;

/** The default of nestjs-pino 5.2, `{/*splat}`, matches nothing in the Fastify adapter 12.5. */
export const everyRoute = { path: '/{*splat}', method: RequestMethod.ALL };

/** Logs each request once, when it is answered, and puts its id into everything logged while it is worked on. */
export function requestLogging(logger: Logger): Params {
  return {
    forRoutes: [everyRoute],
    pinoHttp: {
      logger,
      quietReqLogger: true,
      autoLogging: { ignore: (request) => addressOf(request).startsWith('/health/') },
      // Ours alone: headers may hold what is secret.
      wrapSerializers: false,
      serializers: { req: describeRequest, res: ({ statusCode }: ServerResponse) => ({ statusCode }) },
      customLogLevel: levelOf,
    },
  };
}

/** A program that is busy (503) asks its caller to try again: nobody has to repair it. */
function levelOf(_request: IncomingMessage, { statusCode }: ServerResponse, error?: Error): 'info' | 'warn' | 'error' {
  if (statusCode === 503) return 'warn';
  return error || statusCode >= 500 ? 'error' : 'info';
}

function describeRequest(request: IncomingMessage): object {
  return { method: request.method, url: addressOf(request).replace(secretAddress, '$1[Redacted]') };
}

/** While a middleware runs, `url` is what remains after the path that the middleware is bound to: here nothing. */
function addressOf({ originalUrl, url = '' }: IncomingMessage & { originalUrl?: string }): string {
  return originalUrl ?? url;
}

function pathTo(above: string, name: string): string {
  return above && !name.startsWith('[') ? `${above}.${name}` : `${above}${name}`;
}
