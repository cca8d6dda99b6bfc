import { realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';

/** Whether a path is a folder or lies in it, whatever symbolic links lead there; what is not there yet counts as well. */
export async function isInside(path: string, folder: string): Promise<boolean> {
  const [inner, outer] = await Promise.all([path, folder].map(realPath));
  return inner === outer || inner!.startsWith(outer!.endsWith(sep) ? outer! : `${outer}${sep}`);
}

async function realPath(path: string): Promise<string> {
  const absolute = resolve(path);
  return realpath(absolute).catch(async () => join(await realPath(dirname(absolute)), basename(absolute)));
}
