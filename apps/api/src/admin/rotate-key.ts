import type { DataSource } from 'typeorm';
import { SigningKeys } from '#proofs';
import { Clock, type Configuration, DemoClock } from '#platform';

/** Hands over to a new key that signs checkpoints. @throws StartFault, Refused for a bad reason. */
export async function rotateKey(
  dataSource: DataSource,
  configuration: Configuration,
  reason: string,
  file: string | undefined,
): Promise<string> {
  const clock = new Clock();
  await new DemoClock(clock, dataSource, configuration).onModuleInit();
  const { number, key, publicKey } = await new SigningKeys(dataSource, clock, configuration).rotate(reason, file);
  const next = file === undefined ? '' : `\nSet SIGNING_KEY to ${file} and start again: until then no checkpoint is made.`;
  return `Key ${number} signs checkpoints from now on, signed by the one before: ${key}\n${publicKey.trim()}${next}`;
}
