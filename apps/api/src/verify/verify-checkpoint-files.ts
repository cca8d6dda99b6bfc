import { readFile } from 'node:fs/promises';
import type { CheckpointStore } from '#proofs';
import { StartFault } from '#platform';

/**
 * Compares the database with the checkpoint beside the keys and with those that people have exported; prints each fault on a line.
 * @returns whether the database has them all. @throws StartFault when a file cannot be read.
 */
export async function verifyCheckpointFiles(kept: CheckpointStore, files: readonly string[]): Promise<boolean> {
  const texts = await Promise.all(files.map(contentOf));
  const faults = [...(await kept.check())];
  for (const [index, text] of texts.entries()) faults.push(...(await kept.missingFrom(text, files[index]!)));
  faults.forEach((fault) => console.log(fault));
  return faults.length === 0;
}

async function contentOf(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: Error) => {
    throw new StartFault(`--checkpoint: ${file} cannot be read (${error.message}).`, { cause: error });
  });
}
