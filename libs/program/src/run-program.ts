import { cutConnections } from '#platform';
import { endOnSignal } from './end-on-signal.js';
import { explainFault } from './explain-fault.js';
import { ShutdownHooks } from './shutdown-hooks.js';

/**
 * Runs a program until a signal ends it. `start` adds what it opens, and returns what the person reads when it runs; when
 * it fails, it reports why, and the process ends with 1.
 */
export async function runProgram(start: (shutdown: ShutdownHooks) => Promise<string>): Promise<void> {
  const shutdown = new ShutdownHooks();
  // What it throws at once is no other fault than what it throws later.
  const starting = Promise.resolve(shutdown).then(start);
  const close = (): Promise<void> => cuttingWhatHangs(() => shutdown.close());
  // A start under way comes to its end first: of what it is just opening nobody could close anything.
  endOnSignal(() => starting.then(close, close));
  try {
    console.log(await starting);
  } catch (error) {
    console.error(explainFault(error));
    process.exitCode = 1;
    await close();
  }
}

/** Milliseconds: what is under way has so long to come to its end; what begins after that hangs as well, perhaps. */
const hung = { after: 5_000, again: 1_000 };

/** A statement that does not come to its end keeps neither its users nor the database from being closed. */
async function cuttingWhatHangs(close: () => Promise<void>): Promise<void> {
  const cut = (): void => {
    timer = setTimeout(cut, hung.again);
    void cutConnections();
  };
  let timer = setTimeout(cut, hung.after);
  await close().finally(() => clearTimeout(timer));
  // A pool that is closed waits for no statement, and the server would carry on with it.
  await cutConnections();
}
