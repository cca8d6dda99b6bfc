/** Where tests may break the program, in the order of the work. */
const crashPoints = [
  'step.started',
  'step.locked',
  'step.journalled',
  'step.snapshotWritten',
  'step.projected',
  'step.deadlinesSet',
  'step.outboxWritten',
  'step.committing',
  'step.committed',
  'step.answering',
  'alarm.claimed',
  'effect.claimed',
  'effect.performed',
  'notice.recorded',
  'digest.written',
  'mail.claimed',
  'mail.sent',
  'webhook.claimed',
  'webhook.sent',
] as const;

/** Those that every step passes; the others are passed by workers. */
export const stepPoints = crashPoints.filter((point) => point.startsWith('step.'));

export type CrashPoint = (typeof crashPoints)[number];
type CrashAction = () => void | Promise<void>;

const armed = new Map<CrashPoint, CrashAction>();
armFromEnvironment();

/** Does nothing unless a test has armed this point. */
export function crashPoint(name: CrashPoint): void | Promise<void> {
  return armed.get(name)?.();
}

/** For tests in this process: `action` throws or waits whenever the program passes the point. Returns the disarming. */
export function armCrashPoint(name: CrashPoint, action: CrashAction): () => void {
  if (!crashPoints.includes(name)) throw new Error(`No crash point is called ${name}.`);
  armed.set(name, action);
  return () => void armed.delete(name);
}

/** For tests of a whole process: YNTYMAK_CRASH_POINT=name or name:n kills it at the n-th passing, when NODE_ENV is test. */
function armFromEnvironment(): void {
  const { NODE_ENV, YNTYMAK_CRASH_POINT: wish } = process.env;
  if (NODE_ENV !== 'test' || !wish) return;
  const [name, count = '1'] = wish.split(':');
  let remaining = Number(count);
  armCrashPoint(name as CrashPoint, () => {
    remaining -= 1;
    if (remaining === 0) process.kill(process.pid, 'SIGKILL');
  });
}
