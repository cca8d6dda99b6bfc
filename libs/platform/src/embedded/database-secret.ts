import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartFault } from '../start-fault.js';

/** The passwords of the embedded database's roles. */
export interface DatabaseSecret {
  readonly superuser: string;
  readonly owner: string;
  readonly application: string;
}

/** Reads the passwords from the data folder, or makes them at the first start. Only the launcher's user may read the file. */
export async function databaseSecret(dataDir: string): Promise<DatabaseSecret> {
  const file = join(dataDir, 'database.secret.json');
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw new StartFault(`The passwords of the embedded database cannot be read: ${error.message}.`, { cause: error });
  });
  if (text !== null) return readSecret(text, file);
  const secret = { superuser: newPassword(), owner: newPassword(), application: newPassword() };
  await writeFile(`${file}.new`, JSON.stringify(secret), { mode: 0o600 });
  await rename(`${file}.new`, file);
  return secret;
}

function readSecret(text: string, file: string): DatabaseSecret {
  const secret = parsed(text) as Partial<DatabaseSecret> | null;
  const { superuser, owner, application } = secret ?? {};
  if ([superuser, owner, application].every((password) => typeof password === 'string' && /^[\w-]+$/.test(password)))
    return secret as DatabaseSecret;
  throw new StartFault(
    `${file} is damaged: it does not hold the passwords of the embedded database. Bring it back from a backup (npm run restore).`,
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function newPassword(): string {
  return randomBytes(24).toString('base64url');
}
