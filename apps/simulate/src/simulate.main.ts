import 'reflect-metadata';
import { endOnSignal, explainFault, ShutdownHooks } from '#program';
import { packages } from '#workflows';
import { check } from './check/check.js';
import { makeDataFolder } from './data-folder.js';
import { outcomeOf } from './outcome/outcome.js';
import { outcomeText } from './outcome/outcome.text.js';
import { Progress } from './progress.js';
import { readSimulateCommand, type SimulateCommand } from './simulate-command.js';
import { simulate } from './simulate.js';
import { tamper } from './tamper.js';

const shutdown = new ShutdownHooks();
let isEnding = false;
endOnSignal(() => {
  isEnding = true;
  return shutdown.close();
});

const played = packages.filter(({ simulation }) => simulation !== undefined).map(({ name }) => name);
const titleOf = (workflow: string): string => packages.find(({ name }) => name === workflow)!.versions.at(-1)!.texts.workflow.en;

/** @returns whether every invariant holds. */
async function run(command: SimulateCommand): Promise<boolean> {
  const folder = await makeDataFolder();
  if (command.keep) console.error(`The data remain. To look at them: DATA_DIR=${folder.path} npm start`);
  else shutdown.add(() => folder.remove());
  const playing = new Progress('played');
  const simulation = await simulate(command, folder.path, shutdown, (share) => playing.report(share));
  await tamper(simulation.database);
  const checking = new Progress('checked');
  const faults = await check(simulation.app, (share) => checking.report(share));
  const outcome = await outcomeOf(simulation);
  const stepsPerSecond = Math.round(outcome.steps / simulation.seconds);
  console.error(`${outcome.steps} steps in ${simulation.seconds.toFixed(1)} s: ${stepsPerSecond} a second.`);
  if (command.json) {
    const { lsgs, years, seed, workflow } = command;
    const dataDir = command.keep ? folder.path : null;
    console.log(
      JSON.stringify({ lsgs, years, seed, workflow, ...outcome, faults, seconds: simulation.seconds, dataDir }, null, 2),
    );
  } else {
    console.log(outcomeText(outcome, titleOf));
    console.log(faults.length === 0 ? 'Every invariant holds.' : ['Broken:', ...faults].join('\n  '));
  }
  return faults.length === 0;
}

try {
  if (!(await run(readSimulateCommand(process.argv.slice(2), played)))) process.exitCode = 1;
} catch (error) {
  // Who ended it knows why it did not come to its end.
  if (!isEnding) console.error(explainFault(error));
  process.exitCode = 1;
} finally {
  await shutdown.close();
}
