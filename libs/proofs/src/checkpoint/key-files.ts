import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { link, mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Configuration, newId, StartFault } from '#platform';
import { readPrivateKey } from './key-record.js';
import { keyId } from './signature.js';

/** Where the private keys are: outside the database, so that who can change that cannot sign what they changed. */
export type KeyPlace = Pick<Configuration, 'dataDir' | 'signingKey'>;

/** The private key of this id, or null when it is not here: SIGNING_KEY, else a file of the data folder named by the id. */
export async function findKey(place: KeyPlace, id: string): Promise<KeyObject | null> {
  const key = await readKeyFile(place.signingKey ?? fileOf(place, id));
  return key !== null && keyId(key) === id ? key : null;
}

/** The key of an installation that has none yet: that of SIGNING_KEY, else a new one in the data folder. @throws StartFault. */
export async function firstKey(place: KeyPlace): Promise<KeyObject> {
  if (place.signingKey === null) return makeKey(place);
  const key = await readKeyFile(place.signingKey);
  if (key === null) throw new StartFault(`SIGNING_KEY: ${place.signingKey} holds no Ed25519 key (PKCS#8, PEM).`);
  return key;
}

/**
 * The key to go over to: with SIGNING_KEY the one in `file`, made when there is no such file; else a new one in the data folder.
 * @throws StartFault.
 */
export async function nextKey(place: KeyPlace, file: string | undefined): Promise<KeyObject> {
  if (place.signingKey === null) {
    if (file !== undefined) throw new StartFault('A file for the new key is named only where SIGNING_KEY names the present one.');
    return makeKey(place);
  }
  if (file === undefined)
    throw new StartFault('SIGNING_KEY is set: name the file of the new key with --new <file>; it is made when it is not there.');
  const present = await readFile(file, 'utf8').catch(() => null);
  if (present === null) return writeKey(file);
  const key = readPrivateKey(present);
  if (key === null) throw new StartFault(`${file} holds no Ed25519 key (PKCS#8, PEM).`);
  return key;
}

/** The ids of all keys whose files are here, to distinguish the installation's own keys from others in its database. */
export async function keysHere(place: KeyPlace): Promise<string[]> {
  const folder = join(place.dataDir, 'keys');
  const names = place.signingKey === null ? await readdir(folder).catch(() => []) : [];
  const files = place.signingKey === null ? names.map((name) => join(folder, name)) : [place.signingKey];
  const keys = await Promise.all(files.map(readKeyFile));
  return keys.flatMap((key) => (key === null ? [] : keyId(key)));
}

function fileOf({ dataDir }: KeyPlace, id: string): string {
  return join(dataDir, 'keys', `${id}.pem`);
}

async function readKeyFile(file: string): Promise<KeyObject | null> {
  const pem = await readFile(file, 'utf8').catch(() => null);
  return pem === null ? null : readPrivateKey(pem);
}

async function makeKey(place: KeyPlace): Promise<KeyObject> {
  const { privateKey } = generateKeyPairSync('ed25519');
  return writeKey(fileOf(place, keyId(privateKey)), privateKey);
}

/** Whole and on the disk, or not there at all: a record in the database must never name a key that a power cut took. */
async function writeKey(file: string, key = generateKeyPairSync('ed25519').privateKey): Promise<KeyObject> {
  const folder = dirname(file);
  const unfinished = `${file}.${newId()}`;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const handle = await open(unfinished, 'wx', 0o600);
    await handle.writeFile(key.export({ type: 'pkcs8', format: 'pem' }));
    await handle.sync();
    await handle.close();
    // Unlike a rename, a link never takes the place of a key that is there.
    await link(unfinished, file);
    await syncFolder(folder);
    return key;
  } catch (error) {
    throw new StartFault(`The key that signs checkpoints cannot be stored in ${file}: ${(error as Error).message}`, {
      cause: error,
    });
  } finally {
    await rm(unfinished, { force: true }).catch(() => undefined);
  }
}

/** What was renamed or linked in it is on the disk. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder);
  await handle.sync().finally(() => handle.close());
}
