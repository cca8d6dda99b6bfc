export interface Arguments {
  /** What to measure, in the order of the catalog. */
  readonly names: readonly string[];
  /** 1: as the goals say; less: fewer cases and seconds, to see that the benches run. */
  readonly scale: number;
}

/** What is wrong with the command line. */
export class UsageFault extends Error {}

/** `--only name[,name]` (also more than once) and `--scale 0.01`. @throws UsageFault */
export function readArguments(given: readonly string[], known: readonly string[]): Arguments {
  const only: string[] = [];
  let scale = 1;
  for (const [option, value] of options(given)) {
    if (option === '--only') only.push(...value.split(',').map((name) => name.trim()));
    else if (option === '--scale') scale = scaleOf(value);
    else throw new UsageFault(`${option} is unknown: there are --only name[,name] and --scale (0 to 1).`);
  }
  const unknown = only.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new UsageFault(`Nothing is called ${unknown.join(', ')}. There are: ${known.join(', ')}.`);
  return { names: only.length === 0 ? known : known.filter((name) => only.includes(name)), scale };
}

/** `--option value` and `--option=value`. */
function* options(given: readonly string[]): Generator<readonly [option: string, value: string]> {
  for (let index = 0; index < given.length; index += 1) {
    const [option, ...rest] = given[index]!.split('=') as [string, ...string[]];
    if (rest.length > 0) {
      yield [option, rest.join('=')];
      continue;
    }
    const value = given[(index += 1)];
    if (value === undefined) throw new UsageFault(`${option} needs a value.`);
    yield [option, value];
  }
}

function scaleOf(text: string): number {
  const scale = Number(text);
  if (!(scale > 0 && scale <= 1)) throw new UsageFault(`--scale ${text}: it must be above 0 and at most 1.`);
  return scale;
}
