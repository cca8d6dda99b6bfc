import type { Acting } from '#identity';
import { reason, Refused } from '#machine';
import { EventStream } from './event-stream.js';

export interface Listener {
  /** The public id of the session or token. */
  readonly means: string;
  readonly stream: EventStream;
  /** Who listens, as of a moment ago. */
  acting: Acting;
  /** Receives events; before that it waits for its turn to join. */
  isLive: boolean;
}

/** Of one session: a browser opens six connections to one server over HTTP/1.1. */
const maxOfSession = 6;

/** Everybody who listens to this process. */
export class Listeners {
  private readonly all = new Set<Listener>();

  /** @throws Refused `tooManyStreams` when the session has six of them. */
  add(acting: Acting): Listener {
    const means = acting.session ?? acting.token!;
    const count = [...this.all].filter((each) => each.means === means).length;
    if (count >= maxOfSession) throw new Refused('tooManyStreams', [reason('tooManyStreams', { most: String(maxOfSession) })]);
    const listener = { means, acting, stream: new EventStream(), isLive: false };
    this.all.add(listener);
    listener.stream.body.once('close', () => this.all.delete(listener));
    return listener;
  }

  everybody(): Listener[] {
    return [...this.all];
  }

  live(): Listener[] {
    return this.everybody().filter(({ isLive }) => isLive);
  }

  get count(): number {
    return this.all.size;
  }
}
