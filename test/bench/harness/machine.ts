import { cpus, loadavg, release, totalmem, type } from 'node:os';

/** Where and when it was measured, and whether anything else ran there. */
export interface Machine {
  readonly date: string;
  readonly scale: number;
  readonly cores: number;
  readonly processor: string;
  readonly memoryGb: number;
  readonly system: string;
  readonly node: string;
  readonly postgres: string;
  readonly pgbench: string | null;
  /** Of the minute before: above zero, others had a share of the cores. */
  readonly loadBefore: number;
}

export function machine(known: Pick<Machine, 'scale' | 'postgres' | 'pgbench'>): Machine {
  const cores = cpus();
  return {
    date: new Date().toISOString(),
    ...known,
    cores: cores.length,
    processor: cores[0]?.model ?? 'unknown',
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release()}`,
    node: process.versions.node,
    loadBefore: Number(loadavg()[0]!.toFixed(2)),
  };
}
