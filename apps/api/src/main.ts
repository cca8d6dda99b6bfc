import 'reflect-metadata';
import { loadConfiguration } from '#platform';
import { endOnSignal, explainFault, Opened } from '#program';
import { greeting } from './start/greeting.js';
import { type Started, startProgram } from './start/start-program.js';

const opened = new Opened();

async function start(): Promise<Started> {
  return startProgram(loadConfiguration(process.env), opened);
}

const starting = start();
const close = (): Promise<void> => opened.close();
// A start under way comes to its end first: of what it is just opening nobody could close anything.
endOnSignal(() => starting.then(close, close));

try {
  console.log(greeting(await starting));
} catch (error) {
  console.error(explainFault(error));
  process.exitCode = 1;
  await close();
}
