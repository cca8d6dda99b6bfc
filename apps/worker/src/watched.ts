import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { DataSource } from 'typeorm';
import { type Configuration, listenFault, metrics, metricsAccess, poolReadings } from '#platform';
import type { ShutdownHooks } from '#program';

/**
 * What a worker alone answers to those who watch it: `/health/live` while it runs, `/metrics` of its own process. Nothing else is
 * there. Throws a StartFault when the port is taken.
 */
export async function letBeWatched(
  { workerPort, host, metricsToken }: Pick<Configuration, 'workerPort' | 'host' | 'metricsToken'>,
  dataSource: DataSource,
  shutdown: ShutdownHooks,
): Promise<string | null> {
  if (workerPort === null) return null;
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = request.url?.split('?')[0];
    if (path === '/health/live') return end(response, 200, 'application/json', '{"status":"ok"}');
    const access = path === '/metrics' ? metricsAccess(request, metricsToken) : 'elsewhere';
    if (access === 'elsewhere') return end(response, 404);
    if (access === 'wrongToken') return end(response, 401);
    return end(response, 200, metrics.contentType, await metrics.text(poolReadings(dataSource)));
  };
  const server = createServer({ requestTimeout: 10_000 }, (request, response) => void answer(request, response));
  server.listen(workerPort, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw listenFault(error, host, workerPort);
  }
  shutdown.add(async () => {
    server.close();
    server.closeAllConnections();
  });
  return `http://${host}:${(server.address() as { port: number }).port}`;
}

function end(response: ServerResponse, status: number, type = 'text/plain', text = ''): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
  response.end(text);
}
