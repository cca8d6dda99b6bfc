import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { canonicalJson, type Json } from '#machine';
import { StartFault } from '../start-fault.js';
import { sha256 } from '../sha256.js';

/** Raised when a program that knows only older backups could not restore a new one rightly. */
const format = 1;

/** A file as the data folder has it: `path` counts from there, with `/` between. */
export interface BackedUpFile {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

export interface Manifest {
  readonly format: number;
  /** When the backup was begun: everything acknowledged before is in it. ISO 8601. */
  readonly begunAt: string;
  /** Of the program that made it; an older program must not restore it. */
  readonly engineVersion: number;
  /** Null: the database is not in it, since it is one of your own. */
  readonly database: { readonly postgres: string; readonly startLsn: string; readonly stopLsn: string } | null;
  /** `elsewhere`: they lie in a bucket, which has its own backups. */
  readonly documents: 'here' | 'elsewhere';
  readonly withKeys: boolean;
  /** Folders that must be there also when they are empty. */
  readonly folders: readonly string[];
  readonly files: readonly BackedUpFile[];
}

/** Written last: a backup without it is not complete. */
export async function writeManifest(folder: string, manifest: Omit<Manifest, 'format'>): Promise<Manifest> {
  const whole = { format, ...manifest };
  const sealed = { ...whole, sha256: hashOf(whole) };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(sealed), { mode: 0o600, flush: true });
  return whole;
}

/** @throws StartFault when it is not there, damaged, or of a later program. */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, 'manifest.json'), 'utf8').catch(() => null);
  if (text === null) throw new StartFault(`${folder} is no complete backup: it has no manifest.json.`);
  const { sha256, ...manifest } = parsed(text) as Manifest & { sha256?: string };
  if (sha256 !== hashOf(manifest))
    throw new StartFault(`The backup ${folder} is damaged: its manifest.json was changed or cut off.`);
  if (manifest.format !== format) throw new StartFault(`The backup ${folder} is of a later version of the program.`);
  const astray = [...manifest.folders, ...manifest.files.map(({ path }) => path)].find((path) => !isInside(path));
  if (astray !== undefined) throw new StartFault(`The backup ${folder} names ${JSON.stringify(astray)}, which leads out of it.`);
  return manifest;
}

function parsed(text: string): object {
  try {
    return JSON.parse(text) as object;
  } catch {
    return {};
  }
}

function hashOf(manifest: object): string {
  return sha256(canonicalJson(manifest as Json)).toString('hex');
}

function isInside(path: string): boolean {
  return path !== '' && path.split('/').every((part) => part !== '' && part !== '.' && part !== '..' && !part.includes('\0'));
}
