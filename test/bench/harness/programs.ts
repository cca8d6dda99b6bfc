import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Program, startProgram } from '../../support/program.js';
import type { BenchDatabase, Stand } from './stand.js';

/** A part of the built program on a database of the stand, with the settings that it has by default. */
export function startPart(
  stand: Stand,
  { url, ownerUrl, name }: BenchDatabase,
  part: 'api' | 'worker',
  env: Readonly<Record<string, string>> = {},
): Promise<Program> {
  const own = { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl, DEMO: 'true', LOG_LEVEL: 'info' };
  return startProgram({ dataDir: join(stand.folder, name), part, env: { ...own, ...env } });
}

/** MB that a process has in memory now, and the maximum so far. */
export async function memoryOf({ process: { pid } }: Program): Promise<{ now: number; most: number }> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  const megabytes = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)![1]) / 1_024;
  return { now: megabytes('VmRSS'), most: megabytes('VmHWM') };
}

/** The samples of a program's /metrics by name and labels, as they stand there. */
export async function metricsOf(url: string): Promise<ReadonlyMap<string, number>> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const samples = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(samples.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ') + 1))]));
}

/** Of several programs: how often something had to be decided again, or was refused as stale or busy. */
export async function conflictsOf(urls: readonly string[]): Promise<number> {
  const all = await Promise.all(urls.map(metricsOf));
  return all
    .flatMap((metrics) => [...metrics])
    .filter(([name]) => name.startsWith('yntymak_conflicts_total'))
    .reduce((sum, [, value]) => sum + value, 0);
}
