import { answerOf, api } from '../api/api';
import { isRefused, Refused } from '../api/problem';
import { queryClient } from '../api/query-client';
import { allOutgoing, type Answer, forgetOutgoing, keepOutgoing, type Outgoing } from './outgoing';

/**
 * Sends an event. It is kept before it goes out: whatever breaks off, it goes out again under its key, and the server takes it once.
 * @throws Refused as the server says; Unreached when it waits for the connection.
 */
export async function send(outgoing: Outgoing): Promise<Answer> {
  keepOutgoing(outgoing);
  try {
    const answer = await post(outgoing);
    forgetOutgoing(outgoing.key);
    void refresh();
    return answer;
  } catch (error) {
    // Who has to sign in finds the form as it was, and sends it then.
    if (isFinal(error) || isRefused(error, 'unauthenticated')) forgetOutgoing(outgoing.key);
    throw error;
  }
}

/** Sends again what waits: when the connection is back, and now and then. What is refused stays to be seen. */
export async function sendWaiting(person: string): Promise<void> {
  // One page of several does it; the key would make the others harmless, but not quick.
  await navigator.locks.request('yntymak.sending', { ifAvailable: true }, async (lock) => {
    if (lock === null) return;
    for (const outgoing of allOutgoing().filter((each) => each.person === person && each.problem === undefined)) {
      try {
        await post(outgoing);
        forgetOutgoing(outgoing.key);
        await refresh();
      } catch (error) {
        if (!isFinal(error)) return;
        keepOutgoing({ ...outgoing, problem: (error as Refused).problem });
      }
    }
  });
}

function post({ key, instance, body }: Outgoing): Promise<Answer> {
  return answerOf(
    api.POST('/api/instances/{id}/events', {
      params: { path: { id: instance }, header: { 'Idempotency-Key': key } },
      body: body as never,
    }),
  );
}

/** Whether the server has decided: it is not asked again. Who is signed out, or comes when it is busy, asks later. */
function isFinal(error: unknown): boolean {
  return error instanceof Refused && error.problem.status < 500 && !isRefused(error, 'unauthenticated', 'tooManyRequests');
}

/** After an action of one's own everything that is shown is true at once. */
function refresh(): Promise<void> {
  // What nobody looks at is forgotten: who comes back to their work never sees it as it was.
  queryClient.removeQueries({ queryKey: ['tasks'], type: 'inactive' });
  return queryClient.invalidateQueries({
    predicate: ({ queryKey }) => queryKey[0] !== 'registers' && queryKey[0] !== 'workflows',
  });
}
