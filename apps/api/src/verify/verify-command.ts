import { parseArgs } from 'node:util';
import { StartFault } from '#platform';

const usage = `Usage: npm run verify                                     proves every case and checkpoint of the database
       npm run verify -- --checkpoint <file> …            also that it has the checkpoints exported to these files
       npm run verify -- --proof <file> [--key <file>]    proves one exported case, without any database`;

/** What is to be verified: a proof in a file, by keys in another; or, without a proof, the database, also by exported checkpoints. */
interface VerifyCommand {
  readonly proof: string | null;
  readonly key: string | null;
  readonly checkpoints: readonly string[];
}

/** @throws StartFault that says how it is used. */
export function readVerifyCommand(args: readonly string[]): VerifyCommand {
  const options = {
    proof: { type: 'string' },
    key: { type: 'string' },
    checkpoint: { type: 'string', multiple: true },
  } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const { proof = null, key = null, checkpoint = [] } = values;
    // As a shell expands `--checkpoint *.json`.
    const checkpoints = checkpoint.length > 0 ? [...checkpoint, ...positionals] : [];
    const isWhole = positionals.length === 0 || checkpoints.length > 0;
    if (isWhole && (proof === null ? key === null : checkpoints.length === 0)) return { proof, key, checkpoints };
  } catch {
    // Something that it does not know.
  }
  throw new StartFault(usage);
}
