import { Readable } from 'node:stream';

/** Bytes that wait for a reader: who lets more wait does not read. */
const maxWaiting = 256 * 1024;
/** Milliseconds after which a browser comes again. */
const retry = 2_000;

export interface StreamEvent {
  readonly name: 'changed' | 'inbox' | 'clock' | 'reload' | 'goodbye';
  readonly data: object;
}

/** An answer that goes on: events as browsers read them (text/event-stream). A client that does not read is dropped. */
export class EventStream {
  /** What is sent; either side closes it. */
  readonly body = new Readable({ read: () => undefined });

  /** After `goodbye` nothing is sent. */
  isEnded = false;

  /** @param position from where a reader goes on that comes again; null: from where it did before. */
  begin(position: string | null): void {
    this.write(`retry: ${retry}\n${position === null ? '' : idLine(position)}\n`);
  }

  /** Sends events together. The last carries the position: a client cut off in the middle gets all of them again. */
  send(events: readonly StreamEvent[], position: string | null = null): void {
    const frames = events.map(({ name, data }, index) => {
      const id = position !== null && index === events.length - 1 ? idLine(position) : '';
      return `event: ${name}\n${id}data: ${JSON.stringify(data)}\n\n`;
    });
    if (frames.length > 0) this.write(frames.join(''));
  }

  /** Nothing to send: keeps the connection alive, and the position. */
  beat(position: string): void {
    this.write(`:\n${idLine(position)}\n`);
  }

  end(why: 'sessionOver' | 'serverCloses'): void {
    if (this.isEnded) return;
    this.send([{ name: 'goodbye', data: { why } }]);
    this.isEnded = true;
    this.body.push(null);
  }

  private write(text: string): void {
    if (this.isEnded || this.body.destroyed) return;
    this.body.push(text);
    if (this.body.readableLength > maxWaiting) this.body.destroy();
  }
}

function idLine(position: string): string {
  return `id: ${position}\n`;
}
