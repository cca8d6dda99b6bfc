import { isRefused } from '../api/problem';
import { queryClient } from '../api/query-client';
import { becomes, meKey } from './use-me';

const endedKey = ['session', 'ended'] as const;

/**
 * A session ends by itself: after its hours, from another device, by an operator. Whatever is refused for that leads to the sign-in
 * page, at the same address; what was being written stays on this device.
 */
export function watchSessionEnd(): void {
  queryClient.getQueryCache().subscribe((event) => {
    if (event.type === 'updated' && event.action.type === 'error') look(event.action.error);
  });
  queryClient.getMutationCache().subscribe((event) => {
    if (event.type === 'updated' && event.action.type === 'error') look(event.action.error);
  });
}

/** Whether the last session ended so, and nobody has signed in since. */
export function hasEnded(): boolean {
  return queryClient.getQueryData(endedKey) === true;
}

function look(error: unknown): void {
  if (!isRefused(error, 'unauthenticated') || !queryClient.getQueryData(meKey)) return;
  becomes(null);
  queryClient.setQueryData(endedKey, true);
}
