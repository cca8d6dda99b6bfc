import { versionsOf } from '#machine';
import { readFile } from 'node:fs/promises';
import { Doubt, keyId, type Proven, readProof, readPublicKey, UnknownKey, verifyProof } from '#proofs';
import { StartFault } from '#platform';
import { packages } from '#workflows';

interface ProofResult {
  readonly isProven: boolean;
  /** One plain line. */
  readonly text: string;
}

/**
 * Verifies an exported proof on any machine: no database, no settings, no data folder are read.
 * @param keyFile a public key as PEM, or the answer of `GET /api/checkpoints/keys`. @throws StartFault when a file cannot be read.
 */
export async function verifyProofFile(proofFile: string, keyFile: string | null): Promise<ProofResult> {
  const text = await contentOf('--proof', proofFile);
  const keyText = keyFile === null ? null : await contentOf('--key', keyFile);
  try {
    const given = keyText === null ? null : readGivenKeys(keyText);
    return { isProven: true, text: proven(verifyProof(readProof(text), versionsOf(packages), given)) };
  } catch (error) {
    if (error instanceof Doubt) return { isProven: false, text: `Not proven: ${error.message}` };
    if (error instanceof UnknownKey) return { isProven: false, text: `Not proven: ${error.message}` };
    throw error;
  }
}

function proven({ instance, workflow, state, records, covered, checkpoint, trusted }: Proven): string {
  const beyond = records > covered ? `, ${records - covered} after it are not covered yet` : '';
  const signer =
    trusted === null
      ? `Signed by the key ${checkpoint.key}: you gave none to compare it with`
      : `Signed by the key ${checkpoint.key}${trusted === checkpoint.key ? '' : `, to which the key that you gave handed over`}`;
  return `Proven: case ${instance} (${workflow}), ${records} records up to the state ${state}; ${covered} of them covered by checkpoint ${checkpoint.number} of ${checkpoint.at}${beyond}. ${signer}.`;
}

/** The ids of the keys in a file. */
function readGivenKeys(text: string): string[] {
  const pems = /^\s*\{/.test(text) ? keysOfAnswer(text) : [text];
  return pems.map((pem) => keyId(readPublicKey(pem, 'the given key')));
}

function keysOfAnswer(text: string): string[] {
  try {
    const { items } = JSON.parse(text) as { items: { publicKey: string }[] };
    return items.map(({ publicKey }) => String(publicKey));
  } catch {
    throw new Doubt('the given key', 'this is not a public key');
  }
}

async function contentOf(option: string, file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new StartFault(`${option}: ${file} cannot be read (${(error as Error).message}).`, { cause: error });
  }
}
