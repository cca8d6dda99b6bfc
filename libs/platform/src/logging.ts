import type { IncomingMessage, ServerResponse } from 'node:http';
import { randomUUID } from 'node:crypto';
import type { Params } from 'nestjs-pino';
import { pino, type DestinationStream, type Logger } from 'pino';
import type { Configuration } from './configuration.js';

const secrets = ['authorization', 'cookie', '["set-cookie"]', 'password', 'token'];

/** The log of the whole process: one JSON object a line. What is secret by its name is left out, three levels deep. */
export function createLog({ logLevel }: Pick<Configuration, 'logLevel'>, destination?: DestinationStream): Logger {
  const paths = ['', '*', '*.*'].flatMap((above) => secrets.map((name) => pathTo(above, name)));
  return pino({ level: logLevel, redact: paths }, destination ?? pino.destination(1));
}

/** Logs each request once, when it is answered, and puts its id into everything logged while it is worked on. */
export function requestLogging(logger: Logger): Params {
  return {
    pinoHttp: {
      logger,
      genReqId: requestId,
      quietReqLogger: true,
      autoLogging: { ignore: (request) => request.url?.startsWith('/health/') ?? false },
      customLogLevel: (_request, response, error) => (error || response.statusCode >= 500 ? 'error' : 'info'),
      customSuccessObject: (request, response, value: object) => ({ ...value, ...summary(request, response) }),
      customErrorObject: (request, response, _error, value: object) => ({ ...value, ...summary(request, response) }),
    },
  };
}

/** Takes the caller's `x-request-id` if it is harmless, else makes one, and answers it in the same header. */
export function requestId(request: IncomingMessage, response: ServerResponse): string {
  const given = request.headers['x-request-id'];
  const id = typeof given === 'string' && /^[\w.-]{1,64}$/.test(given) ? given : randomUUID();
  response.setHeader('x-request-id', id);
  return id;
}

function summary({ method, url }: IncomingMessage, { statusCode }: ServerResponse): object {
  return { req: { method, url }, res: { statusCode } };
}

function pathTo(above: string, name: string): string {
  return above && !name.startsWith('[') ? `${above}.${name}` : `${above}${name}`;
}
