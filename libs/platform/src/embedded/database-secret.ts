import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The passwords of the embedded database's roles. */
export interface DatabaseSecret {
  readonly superuser: string;
  readonly owner: string;
  readonly application: string;
}

/** Reads the passwords from the data folder, or makes them at the first start. Only the launcher's user may read the file. */
export async function databaseSecret(dataDir: string): Promise<DatabaseSecret> {
  const file = join(dataDir, 'database.secret.json');
  try {
    return JSON.parse(await readFile(file, 'utf8')) as DatabaseSecret;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const secret = { superuser: newPassword(), owner: newPassword(), application: newPassword() };
  await writeFile(`${file}.new`, JSON.stringify(secret), { mode: 0o600 });
  await rename(`${file}.new`, file);
  return secret;
}

function newPassword(): string {
  return randomBytes(24).toString('base64url');
}
