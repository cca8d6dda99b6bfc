import { Lives } from '../lives/lives.js';
import { ask, signIn } from './http-client.js';
import type { Job, Look, Outcome } from './jobs.js';
import { paced } from './pace.js';

/** People at their browsers, in a process of their own: does the jobs that its parent sends, and ends with it. */
const cookies = new Map<string, string>();
let lives = new Lives([], []);

process.on('message', (job: Job) => {
  perform(job).then(
    (outcome) => process.send!({ outcome }),
    (error: unknown) => process.send!({ error: error instanceof Error ? error.stack : String(error) }),
  );
});
process.on('disconnect', () => process.exit(0));
// Ctrl-C reaches it too; its parent ends it.
process.on('SIGINT', () => undefined);

async function perform(job: Job): Promise<Outcome | null> {
  switch (job.job) {
    case 'signIn':
      for (const login of job.logins) cookies.set(login, await signIn(job.urls[0]!, login));
      return null;
    case 'lives':
      lives = new Lives(job.settings, job.cases);
      return null;
    case 'events':
      return paced(job.pace, eventsTo(job.urls));
    case 'looks':
      return paced(job.pace, looksAt(job.url, job.looks));
  }
}

/**
 * The next act of a case, as the browser of its actor sends it: with what it saw, and once more where that has changed. One
 * that is refused ends its case.
 */
function eventsTo(urls: readonly string[]): Parameters<typeof paced>[1] {
  let count = 0;
  return async () => {
    const taken = lives.take();
    if (taken === null) return null;
    const { life, act } = taken;
    const send = (): ReturnType<typeof ask> => {
      const seq = life.next + life.others + 1;
      const body = JSON.stringify({ type: act.type, payload: act.payload(life.prepared), seq });
      const url = `${urls[(count += 1) % urls.length]!}/api/instances/${life.prepared.id}/events`;
      return ask('POST', url, cookies.get(act.by)!, body);
    };
    let answer = await send();
    if (answer.status === 412) {
      life.others += 1;
      answer = await send();
    }
    if (answer.status === 200) lives.put(life);
    return answer;
  };
}

function looksAt(url: string, looks: readonly Look[]): Parameters<typeof paced>[1] {
  let state = 1;
  const next: { look: Look; path: string }[] = [];
  return async () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const drawn = looks[Math.floor((state / 2 ** 32) * looks.length)]!;
    const { look, path } = next.shift() ?? { look: drawn, path: drawn.path };
    const answer = await ask('GET', url + path, cookies.get(look.login)!);
    if (look.turns === true && path === look.path && answer.status === 200) {
      const { nextCursor } = JSON.parse(answer.text) as { nextCursor: string | null };
      if (nextCursor !== null) next.push({ look, path: `${path}&cursor=${encodeURIComponent(nextCursor)}` });
    }
    return answer;
  };
}
