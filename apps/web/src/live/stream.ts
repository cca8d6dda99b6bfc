/** Changes made by others, from the server: DESIGN.md §7, `GET /api/stream`. */
export type News =
  | { readonly type: 'changed'; readonly instance: string }
  | { readonly type: 'inbox' }
  | { readonly type: 'clock' }
  /** Something may have been missed: everything that is shown is asked anew. */
  | { readonly type: 'reload' };

const channelName = 'yntymak.news';
const lockName = 'yntymak.stream';

/**
 * Receives news until it is stopped. A browser opens six connections at most, so one window of all listens and sends them to the
 * others; when it is closed, another takes over.
 */
export function listenToNews(onNews: (news: News) => void): () => void {
  const ended = new AbortController();
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = ({ data }: MessageEvent<News>) => onNews(data);
  const publish = (news: News): void => {
    onNews(news);
    channel.postMessage(news);
  };
  void navigator.locks
    .request(lockName, { signal: ended.signal }, () => listen(publish, ended.signal))
    // Who stops while waiting for their turn has nothing to end.
    .catch(() => undefined);
  return () => {
    ended.abort();
    channel.close();
  };
}

/** Milliseconds until a stream that was refused is asked for again: not all at the same moment. */
const pause = (): number => 5_000 + Math.random() * 10_000;

function listen(onNews: (news: News) => void, ended: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    let source: EventSource;
    let timer: ReturnType<typeof setTimeout>;
    let wasOpen = false;
    const connect = (): void => {
      source = new EventSource('/api/stream');
      source.onopen = () => {
        // After a break something may have happened that no position led back to.
        if (wasOpen) onNews({ type: 'reload' });
        wasOpen = true;
      };
      source.addEventListener('changed', ({ data }) => onNews({ type: 'changed', instance: instanceOf(data as string) }));
      for (const type of ['inbox', 'clock', 'reload'] as const) source.addEventListener(type, () => onNews({ type }));
      source.addEventListener('goodbye', ({ data }) => {
        // The session is over: who is there finds out by asking.
        if ((JSON.parse(data as string) as { why: string }).why !== 'sessionOver') return;
        source.close();
        onNews({ type: 'reload' });
      });
      // The browser comes again by itself but when it was refused.
      source.onerror = () => {
        if (source.readyState === EventSource.CLOSED) timer = setTimeout(connect, pause());
      };
    };
    ended.addEventListener('abort', () => {
      clearTimeout(timer);
      source.close();
      resolve();
    });
    connect();
  });
}

function instanceOf(data: string): string {
  return (JSON.parse(data) as { instance: string }).instance;
}
