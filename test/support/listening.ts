import { once } from 'node:events';
import { get, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';

export interface StreamEvent {
  readonly name: string;
  readonly data: ReturnType<typeof JSON.parse>;
}

/** A browser that listens to a stream of events, as far as a test needs one. */
export class Listening {
  readonly received: StreamEvent[] = [];
  /** Everything that came, as it came. */
  text = '';
  /** What a browser would send when it comes again. */
  lastId: string | undefined;
  isOver = false;

  private constructor(
    private readonly response: IncomingMessage,
    readonly status: number,
    readonly headers: IncomingHttpHeaders,
  ) {
    response.setEncoding('utf8');
    let rest = '';
    response.on('data', (part: string) => {
      this.text += part;
      const blocks = (rest + part).split('\n\n');
      rest = blocks.pop()!;
      for (const block of blocks) this.take(block);
    });
    response.on('error', () => undefined).once('close', () => (this.isOver = true));
  }

  /** @param port where the server listens on this machine. */
  static async open(port: number, headers: Record<string, string>, lastId?: string): Promise<Listening> {
    const sent = lastId === undefined ? headers : { ...headers, 'last-event-id': lastId };
    const request = get({ host: '127.0.0.1', port, path: '/api/stream', headers: sent, agent: false });
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    return new Listening(response, response.statusCode!, response.headers);
  }

  /** The first event that matches, waiting for it; fails when it does not come in time. */
  async receives(
    name: string,
    isWanted: (data: StreamEvent['data']) => boolean = () => true,
    milliseconds = 5_000,
  ): Promise<StreamEvent['data']> {
    const find = (): StreamEvent | undefined => this.received.find((each) => each.name === name && isWanted(each.data));
    await this.until(() => find() !== undefined, milliseconds, name);
    return find()!.data;
  }

  /** Until the server has ended it. */
  over(milliseconds = 5_000): Promise<void> {
    return this.until(() => this.isOver, milliseconds, 'its end');
  }

  /** Hangs up. */
  async close(): Promise<void> {
    if (this.isOver) return;
    this.response.destroy();
    await once(this.response, 'close');
  }

  async until(isSo: () => boolean, milliseconds: number, what: string): Promise<void> {
    const limit = performance.now() + milliseconds;
    while (!isSo()) {
      if (performance.now() > limit) throw new Error(`waited in vain for ${what}; received: ${this.text}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  private take(block: string): void {
    const fields = block.split('\n').map((line) => [line.split(':')[0]!, line.slice(line.indexOf(':') + 1).trim()] as const);
    const field = (name: string): string | undefined => fields.find(([each]) => each === name)?.[1];
    this.lastId = field('id') ?? this.lastId;
    const [name, data] = [field('event'), field('data')];
    if (name !== undefined && data !== undefined) this.received.push({ name, data: JSON.parse(data) });
  }
}
