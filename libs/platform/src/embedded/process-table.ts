import { readdir, readFile, readlink } from 'node:fs/promises';
import { sha256 } from '../sha256.js';

/** When the process began, in clock ticks since boot: with the pid it names one process for ever. Null: no such process, or a zombie. */
export async function startOf(pid: number): Promise<string | null> {
  const fields = await statusFields(pid);
  return fields && fields[0] !== 'Z' && fields[0] !== 'X' ? (fields[19] ?? null) : null;
}

/** What the processes of the server in this folder show in their titles (`postgres: <name>: checkpointer`). */
export function clusterName(folder: string): string {
  return `yntymak-${sha256(folder).toString('hex').slice(0, 12)}`;
}

/**
 * True if the process belongs to a server in this folder: it works there, was started with it, or shows its name. Root in
 * a container without CAP_SYS_PTRACE cannot see where another user's process works, so the command line counts as well.
 * A zombie works nowhere and shows nothing.
 */
export async function servesFolder(pid: number, folder: string): Promise<boolean> {
  const [workingFolder, command] = await Promise.all([
    readlink(`/proc/${pid}/cwd`).catch(() => ''),
    readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => ''),
  ]);
  return (
    workingFolder === folder || command.includes(`\0-D\0${folder}\0`) || command.startsWith(`postgres: ${clusterName(folder)}: `)
  );
}

/** The processes of any server in this folder, be they what a dead one left. */
export async function serversOf(folder: string): Promise<number[]> {
  const pids = (await readdir('/proc')).map(Number).filter(Number.isInteger);
  const serves = await Promise.all(pids.map((pid) => servesFolder(pid, folder)));
  return pids.filter((_, index) => serves[index]);
}

/** The fields of /proc/pid/stat from the third (the state) on; the second may contain spaces and brackets. */
async function statusFields(pid: number): Promise<string[] | null> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  return text ? text.slice(text.lastIndexOf(')') + 2).split(' ') : null;
}
