import type { DataSource, QueryRunner } from 'typeorm';

const heartbeatMs = 2_000;
/** Seconds after which the server ends the session of a holder that gives no sign of life, and with it the lock. */
const idleTimeoutS = 6;

/**
 * Runs `work` while no other process runs the same round, unless it ran too short a time ago; false when there was no turn.
 * The lock is the session's. A holder that is stopped (SIGSTOP, a machine that sleeps) would keep it for ever, so the session
 * has to give signs of life; a holder that wakes up without it goes on with work that is safe to be done twice.
 */
export async function inRoundTurn(
  dataSource: DataSource,
  { name, restMs }: { name: string; restMs: number },
  work: () => Promise<void>,
): Promise<boolean> {
  const runner = dataSource.createQueryRunner();
  try {
    const rows = (await runner.query(`select pg_try_advisory_lock(hashtext('round'), hashtext($1)) as taken`, [name])) as [
      { taken: boolean },
    ];
    if (!rows[0].taken) return false;
    return await runUnlessRecent(runner, { name, restMs }, work).finally(() =>
      // Where this fails the connection is gone, and the lock with it.
      runner.query(`select pg_advisory_unlock(hashtext('round'), hashtext($1))`, [name]).catch(() => undefined),
    );
  } finally {
    await runner.release();
  }
}

async function runUnlessRecent(
  runner: QueryRunner,
  { name, restMs }: { name: string; restMs: number },
  work: () => Promise<void>,
): Promise<boolean> {
  const recent = (await runner.query(
    // A time in the future was written while the clock was ahead, and is none.
    `select from round_run where name = $1
       and ran_at between clock_timestamp() - $2 * interval '1 millisecond' and clock_timestamp()`,
    [name, restMs],
  )) as unknown[];
  if (recent.length > 0) return false;
  await runner.query(`set idle_session_timeout = '${idleTimeoutS}s'`);
  const heart = setInterval(() => void runner.query('select').catch(() => undefined), heartbeatMs);
  try {
    await work();
    return true;
  } finally {
    clearInterval(heart);
    await runner.query('reset idle_session_timeout').catch(() => undefined);
  }
}
