import { parseArgs } from 'node:util';
import { StartFault, wholeNumberOption } from '#platform';

const usage = `Usage: npm run simulate -- [--lsgs 264] [--years 2] [--seed 1] [--workflow name] [--json] [--keep]
  --lsgs   municipalities, 1 to 1000
  --years  years to play, 1 to 10
  --seed   a whole number: the same one plays the same
  --workflow  begins cases of this workflow alone
  --json   prints the result as JSON
  --keep   keeps the data folder and says how to start the program on it`;

/** What is to be played. */
export interface SimulateCommand {
  readonly lsgs: number;
  readonly years: number;
  readonly seed: number;
  /** The workflow of which cases begin; null: every one that can be played. */
  readonly workflow: string | null;
  readonly json: boolean;
  readonly keep: boolean;
}

/** @param workflows those that can be played. @throws StartFault that names every wrong option, and how it is used. */
export function readSimulateCommand(args: readonly string[], workflows: readonly string[]): SimulateCommand {
  const { values, problems } = readArguments(args);
  const whole = (name: 'lsgs' | 'years' | 'seed', otherwise: number, min: number, max: number): number =>
    wholeNumberOption(name, values[name], { otherwise, min, max }, problems);
  const command: SimulateCommand = {
    lsgs: whole('lsgs', 264, 1, 1000),
    years: whole('years', 2, 1, 10),
    seed: whole('seed', 1, -2_147_483_648, 2_147_483_647),
    workflow: values.workflow ?? null,
    json: values.json ?? false,
    keep: values.keep ?? false,
  };
  if (command.workflow !== null && !workflows.includes(command.workflow))
    problems.push(`--workflow must be one of ${workflows.join(', ')}, not ${JSON.stringify(command.workflow)}.`);
  if (problems.length > 0) throw new StartFault([...problems, usage].join('\n'));
  return command;
}

interface Arguments {
  readonly values: { lsgs?: string; years?: string; seed?: string; workflow?: string; json?: boolean; keep?: boolean };
  readonly problems: string[];
}

function readArguments(args: readonly string[]): Arguments {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  try {
    const options = { lsgs: text, years: text, seed: text, workflow: text, json: flag, keep: flag };
    return { values: parseArgs({ args: [...args], options }).values, problems: [] };
  } catch (error) {
    return { values: {}, problems: [error instanceof Error ? error.message : String(error)] };
  }
}
