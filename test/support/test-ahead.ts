import { ShutdownHooks } from '#program';
import { redisLack } from './redis.js';

/** To be done when the test is over, the last first. */
export type AtEnd = (close: () => Promise<unknown>) => void;

/** A test that is begun before all others of its file, and goes on beside them: for what waits most of its time. */
export function testAhead(title: string, act: (atEnd: AtEnd) => Promise<void>, limitMs: number): void {
  let run: Promise<void>;
  beforeAll(() => {
    run = closing(act);
    // The test reports it.
    run.catch(() => undefined);
  });
  afterAll(() => Promise.allSettled([run]), limitMs);
  test(title, () => run, limitMs);
}

async function closing(act: (atEnd: AtEnd) => Promise<void>): Promise<void> {
  const opened = new ShutdownHooks();
  await act((close) => opened.add(async () => void (await close()))).finally(() => opened.close());
}

/** What the queue can run on. */
export type Backend = 'PostgreSQL' | 'Redis';

/** The same with the queue on each of its backends, both at once. Skipped where something is lacking, with Redis where none can be had. */
export function testBackendsAhead(
  title: string,
  act: (backend: Backend, atEnd: AtEnd) => Promise<void>,
  limitMs: number,
  lack: string | null = null,
): void {
  const lacks: [Backend, string | null][] = [
    ['PostgreSQL', lack],
    ['Redis', lack ?? redisLack()],
  ];
  for (const [backend, missing] of lacks) {
    const whole = `with the queue on ${backend}, ${title}`;
    if (missing === null) testAhead(whole, (atEnd) => act(backend, atEnd), limitMs);
    else {
      console.warn(missing);
      test.skip(whole, () => undefined);
    }
  }
}
