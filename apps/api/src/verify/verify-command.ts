import { parseArgs } from 'node:util';
import { StartFault } from '#platform';

const usage = `Usage: npm run verify                                     proves every case and checkpoint of the database
       npm run verify -- --proof <file> [--key <file>]    proves one exported case, without any database`;

/** What is to be verified: a proof in a file, by keys in another; or, without a proof, the database. */
export interface VerifyCommand {
  readonly proof: string | null;
  readonly key: string | null;
}

/** @throws StartFault that says how it is used. */
export function readVerifyCommand(args: readonly string[]): VerifyCommand {
  const options = { proof: { type: 'string' }, key: { type: 'string' } } as const;
  try {
    const { proof = null, key = null } = parseArgs({ args: [...args], options }).values;
    if (proof !== null || key === null) return { proof, key };
  } catch {
    // Something that it does not know.
  }
  throw new StartFault(usage);
}
