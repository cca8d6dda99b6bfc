import { endOnSignal } from './end-on-signal.js';
import { explainFault } from './explain-fault.js';
import { Opened } from './opened.js';

/**
 * Runs a program until a signal ends it. `start` adds what it opens, and answers what the person is told when it runs; when
 * it fails, why is told, and the process ends with 1.
 */
export async function runProgram(start: (opened: Opened) => Promise<string>): Promise<void> {
  const opened = new Opened();
  // What it throws at once is no other fault than what it throws later.
  const starting = Promise.resolve(opened).then(start);
  const close = (): Promise<void> => opened.close();
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
