import 'reflect-metadata';
import { ShutdownHooks } from '#program';
import { benches, names } from './catalog.js';
import { type Arguments, readArguments, UsageFault } from './harness/arguments.js';
import type { Bench } from './harness/bench.js';
import { Ending } from './harness/ending.js';
import { machine } from './harness/machine.js';
import { type Result, unmeasured } from './harness/result.js';
import { say } from './harness/say.js';
import { Stand } from './harness/stand.js';

process.exitCode = await main();

/** Prints the document on standard output and everything else on standard error. @returns 1 when something that has a goal could not be measured. */
async function main(): Promise<number> {
  const options = readOrReport();
  if (options === null) return 2;
  const opened = new ShutdownHooks();
  const opening = Stand.open(options.scale, opened);
  const close = (): Promise<void> => opened.close();
  // A start under way comes to its end first: of what it is just opening nobody could close anything.
  const ending = new Ending(() => opening.then(close, close));
  try {
    const stand = await opening;
    const { scale } = options;
    const about = machine({ scale, postgres: await stand.postgresVersion(), pgbench: stand.baseline?.program ?? null });
    const results = await measureAll(stand, options, ending);
    console.log(JSON.stringify({ machine: about, results }, null, 2));
    return results.some(({ value, met }) => value === null && met === false) ? 1 : 0;
  } finally {
    await ending.orGoOn();
    await ending.close();
  }
}

function readOrReport(): Arguments | null {
  try {
    return readArguments(process.argv.slice(2), names);
  } catch (error) {
    if (!(error instanceof UsageFault)) throw error;
    say(error.message);
    return null;
  }
}

async function measureAll(stand: Stand, { names: requested }: Arguments, ending: Ending): Promise<Result[]> {
  const results: Result[] = [];
  for (const bench of benches) {
    const wanted = new Set(Object.keys(bench.names).filter((name) => requested.includes(name)));
    if (wanted.size > 0) results.push(...(await measure(stand, bench, wanted, ending)));
  }
  return results;
}

/** One that fails keeps no other from being measured. */
async function measure(stand: Stand, bench: Bench, wanted: ReadonlySet<string>, ending: Ending): Promise<Result[]> {
  const began = performance.now();
  say(`${[...wanted].join(', ')} …`);
  const nothingOf = (name: string): Result => unmeasured(name, bench.names[name]!);
  try {
    const results = await bench.run(stand, wanted);
    const missing = [...wanted].filter((name) => !results.some((result) => result.name.split('/')[0] === name));
    return [...results, ...missing.map(nothingOf)];
  } catch (error) {
    await ending.orGoOn();
    say(`failed: ${error instanceof Error ? error.stack : String(error)}`);
    return [...wanted].map(nothingOf);
  } finally {
    say(`  ${((performance.now() - began) / 1_000).toFixed(0)} s`);
  }
}
