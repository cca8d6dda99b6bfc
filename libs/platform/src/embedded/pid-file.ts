import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface PidFile {
  readonly pid: number;
  /** Seconds since 1970. */
  readonly startedAt: number;
  readonly port: number;
  /** `starting`, `ready`, `stopping`; empty while the server begins. */
  readonly status: string;
}

/** What a running server says about itself: lines 1, 3, 4 and 8 of its postmaster.pid. */
export async function readPidFile(cluster: string): Promise<PidFile | null> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => null);
  if (!text) return null;
  const lines = text.split('\n');
  return { pid: Number(lines[0]), startedAt: Number(lines[2]), port: Number(lines[3]), status: (lines[7] ?? '').trim() };
}
