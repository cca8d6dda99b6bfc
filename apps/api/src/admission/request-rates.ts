import { requestPath } from '../request/request-path.js';
import { type Rate, TokenBucket, TokenBuckets } from './token-bucket.js';

/** What is counted together: `session` for who is signed in, the others for who is not, or not yet. */
export type Kind = 'session' | 'general' | 'public' | 'feed' | 'signIn' | 'deviceSignIn' | 'unknownSession' | 'health';

interface Limit {
  /** Of one address, session or device. */
  readonly each: Rate;
  /** Of all clients together: addresses are cheap. Half of the burst is for those with few requests. */
  readonly all: Rate | null;
}

/** A request of `public` takes up to 14 ms, of `signIn` 19 ms beside the event loop, any other about 1 ms (2 busy cores, December 2026). */
const limits: Readonly<Record<Kind, Limit>> = {
  session: { each: { burst: 5_000, perSecond: 1_000 }, all: null },
  general: { each: { burst: 1_000, perSecond: 30 }, all: { burst: 2_000, perSecond: 300 } },
  public: { each: { burst: 100, perSecond: 3 }, all: { burst: 200, perSecond: 30 } },
  feed: { each: { burst: 300, perSecond: 5 }, all: { burst: 1_000, perSecond: 50 } },
  signIn: { each: { burst: 200, perSecond: 1 }, all: { burst: 400, perSecond: 20 } },
  deviceSignIn: { each: { burst: 20, perSecond: 0.5 }, all: { burst: 200, perSecond: 10 } },
  unknownSession: { each: { burst: 300, perSecond: 10 }, all: { burst: 1_000, perSecond: 100 } },
  health: { each: { burst: 200, perSecond: 10 }, all: { burst: 1_000, perSecond: 100 } },
};

const maxKeys = 20_000;

/** Counts requests by kind and by who asks. */
export class RequestRates {
  private readonly each = mapKinds(({ each }) => new TokenBuckets(each, maxKeys));
  private readonly all: Readonly<Record<Kind, TokenBucket | null>>;

  constructor(private readonly now: () => number) {
    this.all = mapKinds(({ all }) => all && new TokenBucket(all, now()));
  }

  /**
   * Counts a request, unless there are too many; what is refused does not count.
   * @param key an address, or the secret of a session or device. @returns null, or after how many seconds to come again.
   */
  count(kind: Kind, key: string): number | null {
    const now = this.now();
    const [own, all] = [this.each[kind].of(key, now), this.all[kind]];
    if (!own.has(now)) return own.secondsToWait();
    // Else a few who ask and ask would keep everybody out.
    const reserved = own.isNearlyFull ? 0 : (limits[kind].all?.burst ?? 0) / 2;
    if (all !== null && !all.has(now, reserved)) return all.secondsToWait(reserved);
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
 * Of a request without a valid session, by its method and address alone: nothing is looked up for it.
 * @param hasSecret whether it brings a session or token that is to be looked up.
 */
export function kindOf(method: string, url: string, hasSecret: boolean): Exclude<Kind, 'session' | 'deviceSignIn'> {
  const path = requestPath(url);
  if (path.startsWith('/health/') || path === '/metrics') return 'health';
  if ((path === '/api/session' && method === 'POST') || signIn.test(path)) return 'signIn';
  if (path.startsWith('/api/feed/')) return 'feed';
  if (path === '/public' || path.startsWith('/public/') || path.startsWith('/api/public/')) return 'public';
  return hasSecret && path.startsWith('/api/') ? 'unknownSession' : 'general';
}
