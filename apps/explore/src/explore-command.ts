import { parseArgs } from 'node:util';
import { StartFault, wholeNumberOption } from '#platform';

const usage = `Usage: npm run explore -- workflow [--seed 1] [--places 400] [--minutes 10]
  --seed     a whole number: the same one explores the same
  --places   situations that are looked at from every side, 1 to 1000000
  --minutes  after which it says what it found so far, 1 to 600`;

/** What is to be explored. */
export interface ExploreCommand {
  readonly workflow: string;
  readonly seed: number;
  readonly places: number;
  readonly minutes: number;
}

/** @param workflows those that there are. @throws StartFault that names every wrong option, and how it is used. */
export function readExploreCommand(args: readonly string[], workflows: readonly string[]): ExploreCommand {
  const { values, positionals, problems } = readArguments(args);
  const whole = (name: 'seed' | 'places' | 'minutes', otherwise: number, min: number, max: number): number =>
    wholeNumberOption(name, values[name], { otherwise, min, max }, problems);
  const command: ExploreCommand = {
    workflow: positionals[0] ?? '',
    seed: whole('seed', 1, -2_147_483_648, 2_147_483_647),
    places: whole('places', 400, 1, 1_000_000),
    minutes: whole('minutes', 10, 1, 600),
  };
  if (problems.length === 0 && (positionals.length !== 1 || !workflows.includes(command.workflow)))
    problems.push(`Name one workflow of ${workflows.join(', ')}.`);
  if (problems.length > 0) throw new StartFault([...problems, usage].join('\n'));
  return command;
}

interface Arguments {
  readonly values: { seed?: string; places?: string; minutes?: string };
  readonly positionals: readonly string[];
  readonly problems: string[];
}

function readArguments(args: readonly string[]): Arguments {
  const text = { type: 'string' } as const;
  try {
    const options = { seed: text, places: text, minutes: text };
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    return { values, positionals, problems: [] };
  } catch (error) {
    return { values: {}, positionals: [], problems: [error instanceof Error ? error.message : String(error)] };
  }
}
