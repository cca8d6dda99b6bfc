import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import pLimit from 'p-limit';
import { isReachableAddress } from './reachable-address.js';

/** A host that is not found, or leads to an address that may not be reached; which of the two is not disclosed. */
export class HostRefused extends Error {
  constructor(host: string) {
    super(`${host} is not found, or may not be reached`);
    this.name = 'HostRefused';
  }
}

/** All addresses of a host name. */
export type Resolve = (host: string) => Promise<LookupAddress[]>;

// Each lookup takes one of the four threads that files and passwords need as well: a name server that hangs gets two at most.
const lookups = pLimit(2);
const bySystem: Resolve = (host) => lookups(() => lookup(host, { all: true }));

/** Keeps webhooks out of the own network. Names are looked up once per connection, and what was checked is what is connected to. */
export class HostGuard {
  constructor(
    readonly allowsPrivate: boolean,
    private readonly resolve: Resolve = bySystem,
  ) {}

  /** For `request` of node:http. It is not called for hosts that are IP addresses: see `assertAllowed`. */
  readonly lookup: LookupFunction = (host, options, callback) => {
    this.assertAllowed(host).then(
      (addresses) => (options.all ? callback(null, addresses) : callback(null, addresses[0]!.address, addresses[0]!.family)),
      (error: Error) => callback(error, []),
    );
  };

  /** The addresses of a host, each of which may be reached. @throws HostRefused. */
  async assertAllowed(host: string): Promise<LookupAddress[]> {
    const family = isIP(host);
    const addresses = family === 0 ? await this.resolve(host).catch(() => []) : [{ address: host, family }];
    // One that leads inside beside one that leads outside is no accident: the name is refused as a whole.
    const isReachable = addresses.every(({ address }) => isReachableAddress(address, this.allowsPrivate));
    if (addresses.length === 0 || !isReachable) throw new HostRefused(host);
    return addresses;
  }
}
