import { setTimeout as delay } from 'node:timers/promises';
import type { ServerUsers } from './server-users.js';
import { isServing, restartServer, type Server, type ServerOptions, wasStopped } from './server.js';

/** Milliseconds between two looks at the server. */
const between = 1_000;

interface Keeper {
  /** From now on it stays down. */
  stop(): Promise<void>;
}

/**
 * Starts the server again, at the same port, whenever it has ended by itself: PostgreSQL comes through the death of its other processes by
 * itself, but gives up when its journal finds no room on the disk even while it recovers. Every user of the server does so, in turn.
 */
export function keepServing(server: Server, options: ServerOptions, users: ServerUsers, warn: (message: string) => void): Keeper {
  const isDown = async (): Promise<boolean> => !(await isServing(options.cluster)) && !(await wasStopped(options.cluster));
  const ending = new AbortController();
  const keep = async (): Promise<void> => {
    let said: string | null = null;
    while (!ending.signal.aborted) {
      await delay(between, undefined, { signal: ending.signal, ref: false }).catch(() => undefined);
      if (ending.signal.aborted) return;
      try {
        if (!(await isDown())) continue;
        await users.inTurn(async () => {
          if (ending.signal.aborted || !(await isDown())) return;
          if (await restartServer(server.port, options)) warn('The embedded database had ended and was started again.');
        });
        said = null;
      } catch (error) {
        const { message } = error as Error;
        if (message !== said) warn((said = message));
      }
    }
  };
  const serving = keep();
  return { stop: () => (ending.abort(), serving) };
}
