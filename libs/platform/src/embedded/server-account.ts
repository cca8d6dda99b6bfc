import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { StartFault } from '../start-fault.js';

/** The account that the server runs as. PostgreSQL refuses to run as root. */
export interface ServerAccount {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** `postgres`, else `nobody`, when this process is root; null when it is an ordinary user, whose server runs as himself. */
export async function serverAccount(uid = process.getuid?.(), accounts = '/etc/passwd'): Promise<ServerAccount | null> {
  if (uid !== 0) return null;
  const lines = (await readFile(accounts, 'utf8')).split('\n').map((line) => line.split(':'));
  for (const name of ['postgres', 'nobody']) {
    const fields = lines.find((each) => each[0] === name);
    if (fields) return { name, uid: Number(fields[2]), gid: Number(fields[3]) };
  }
  throw new StartFault(
    'PostgreSQL does not run as root, and /etc/passwd knows neither postgres nor nobody: start as an ordinary user.',
  );
}

/** Throws a StartFault if the account may not pass through one of the folders above `path`. */
export async function assertPassage(account: ServerAccount, path: string): Promise<void> {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (!(await mayPass(account, folder))) {
      throw new StartFault(
        `The database runs as the user ${account.name}, who may not enter ${folder}: allow it (chmod o+x ${folder}), move the project or DATA_DIR elsewhere, or start as an ordinary user.`,
      );
    }
    if (folder === dirname(folder)) return;
  }
}

async function mayPass({ uid, gid }: ServerAccount, folder: string): Promise<boolean> {
  const status = await stat(folder);
  const execute = status.uid === uid ? 0o100 : status.gid === gid ? 0o010 : 0o001;
  return (status.mode & execute) !== 0;
}
