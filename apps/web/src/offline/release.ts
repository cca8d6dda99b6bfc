import { useSyncExternalStore } from 'react';

/** Milliseconds after which a window that stays open looks for a new release; else when the connection comes back. */
const everySoOften = 3_600_000;

let isOld = false;
const listeners = new Set<() => void>();

/** Puts the application's files on the device once the first page is there, and learns when a newer release has come. */
export function startOffline(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const entry = new URL(document.querySelector<HTMLScriptElement>('script[type="module"]')!.src).pathname;
  navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<{ entry: string }>) => {
    isOld = data.entry !== entry;
    for (const changed of listeners) changed();
  });
  // Not beside the first page: on a poor line that comes first.
  window.addEventListener('load', () => void register());
  window.addEventListener('online', lookForRelease);
  setInterval(lookForRelease, everySoOften);
}

function register(): Promise<unknown> {
  // Where the browser allows none, in a private window of some, the application is as before.
  return navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' }).catch(() => undefined);
}

export function lookForRelease(): void {
  if (!('serviceWorker' in navigator)) return;
  const looked = navigator.serviceWorker.getRegistration().then((registration) => registration?.update());
  // Without a connection there is nothing to see.
  void looked.catch(() => undefined);
}

/** Whether this window shows an older release than the server has. */
export function useIsOld(): boolean {
  return useSyncExternalStore(watch, () => isOld);
}

function watch(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}
