import { once } from 'node:events';
import { type AddressInfo, createConnection, createServer, type Server, type Socket } from 'node:net';

/** A way to a server that can swallow everything, as a cable that was cut or a firewall that forgot: neither side is notified. */
export class TcpProxy {
  private readonly pairs = new Set<Pair>();
  private isBlack = false;

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  static async to(target: number): Promise<TcpProxy> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const proxy = new TcpProxy(server, (server.address() as AddressInfo).port);
    server.on('connection', (inner) => proxy.connect(inner, target));
    return proxy;
  }

  /** The same address, but by this way. */
  through(address: string): string {
    return Object.assign(new URL(address), { hostname: '127.0.0.1', port: String(this.port) }).href;
  }

  /** Nothing passes any more, on no connection, and no end of one either; new ones are accepted and receive nothing. */
  blackhole(): void {
    this.isBlack = true;
    for (const pair of this.pairs) pair.isBlack = true;
  }

  /** New connections are as ever; those of before stay dead. */
  heal(): void {
    this.isBlack = false;
  }

  /** Connections of before that somebody on this side still believes in. */
  get believed(): number {
    return [...this.pairs].filter(({ isBlack, inner }) => isBlack && !inner.destroyed && inner.readable).length;
  }

  async close(): Promise<void> {
    for (const { inner, outer } of this.pairs) for (const socket of [inner, outer]) socket.destroy();
    this.server.close();
    await once(this.server, 'close');
  }

  private connect(inner: Socket, target: number): void {
    const outer = createConnection(target, '127.0.0.1');
    const pair: Pair = { inner, outer, isBlack: this.isBlack };
    this.pairs.add(pair);
    for (const [from, to] of [
      [inner, outer],
      [outer, inner],
    ] as const) {
      from.on('error', () => undefined);
      from.on('data', (chunk) => {
        if (!pair.isBlack) to.write(chunk);
      });
      from.on('end', () => {
        if (!pair.isBlack) to.end();
      });
      from.on('close', () => {
        if (!pair.isBlack) to.destroy();
        if (inner.destroyed && outer.destroyed) this.pairs.delete(pair);
      });
    }
  }
}

interface Pair {
  readonly inner: Socket;
  readonly outer: Socket;
  isBlack: boolean;
}
