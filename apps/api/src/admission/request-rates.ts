import { type Rate, TokenBucket, TokenBuckets } from './token-bucket.js';

/** What is counted together: `session` for who is signed in, the others for who is not, or not yet. */
export type Kind = 'session' | 'general' | 'public' | 'feed' | 'signIn' | 'unknownSession' | 'health';

interface Limit {
  /** Of one address, or of one session. */
  readonly each: Rate;
  /** Of all addresses together: an address costs nothing to whoever has many. */
  readonly all: Rate | null;
}

/** A request of `public` takes up to 14 ms, of `signIn` 19 ms beside the event loop, any other about 1 ms (2 busy cores, December 2026). */
const limits: Readonly<Record<Kind, Limit>> = {
  session: { each: { burst: 5_000, perSecond: 1_000 }, all: null },
  general: { each: { burst: 1_000, perSecond: 100 }, all: { burst: 2_000, perSecond: 300 } },
  public: { each: { burst: 100, perSecond: 10 }, all: { burst: 200, perSecond: 30 } },
  feed: { each: { burst: 300, perSecond: 5 }, all: { burst: 1_000, perSecond: 50 } },
  signIn: { each: { burst: 200, perSecond: 10 }, all: { burst: 400, perSecond: 20 } },
  unknownSession: { each: { burst: 300, perSecond: 20 }, all: { burst: 1_000, perSecond: 100 } },
  health: { each: { burst: 200, perSecond: 20 }, all: { burst: 1_000, perSecond: 100 } },
};

const maxKeys = 20_000;

/** Counts requests by kind and by who asks. */
export class RequestRates {
  private readonly each = mapKinds(({ each }) => new TokenBuckets(each, maxKeys));
  private readonly all = mapKinds(({ all }) => all && new TokenBucket(all, performance.now()));

  /**
   * Counts a request, unless there are too many; what is refused does not count.
   * @param key an address or the secret of a session. @returns null, or after how many seconds to come again.
   */
  count(kind: Kind, key: string): number | null {
    const now = performance.now();
    const [own, all] = [this.each[kind].of(key, now), this.all[kind]];
    if (!own.has(now)) return own.secondsToWait();
    if (all !== null && !all.has(now)) return all.secondsToWait();
    own.take();
    all?.take();
    return null;
  }
}

function mapKinds<Value>(make: (limit: Limit) => Value): Readonly<Record<Kind, Value>> {
  return Object.fromEntries(Object.entries(limits).map(([kind, limit]) => [kind, make(limit)])) as Record<Kind, Value>;
}

const signIn = /^\/api\/session\/oidc(\/|$)/;

/**
 * Of a request without a valid session, by its method and path alone: nothing is looked up for it.
 * @param hasSecret whether it brings a session or token that is to be looked up.
 */
export function kindOf(method: string, path: string, hasSecret: boolean): Exclude<Kind, 'session'> {
  if (path.startsWith('/health/') || path === '/metrics') return 'health';
  if ((path === '/api/session' && method === 'POST') || signIn.test(path)) return 'signIn';
  if (path.startsWith('/api/feed/')) return 'feed';
  if (path === '/public' || path.startsWith('/public/') || path.startsWith('/api/public/')) return 'public';
  return hasSecret && path.startsWith('/api/') ? 'unknownSession' : 'general';
}
