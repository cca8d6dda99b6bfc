import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** What an installation may allow, of the networks that are not the public internet: its own. */
const own = ['loopback', 'private', 'carrierGradeNat', 'uniqueLocal'];
/** All of IPv6 that IANA has given out for the internet. Outside of it are also IPv4 addresses in disguise (`::10.0.0.1`). */
const givenOut = ipaddr.parseCIDR('2000::/3') as [ipaddr.IPv6, number];

/**
 * Whether a webhook may be sent to this IP address. Never to link-local ones (the data service of a cloud's machines), multicast
 * or reserved ones, whatever is allowed; to the own network only when `allowsPrivate`. IPv4 within IPv6 counts as IPv4.
 */
export function isReachableAddress(text: string, allowsPrivate: boolean): boolean {
  // The library takes `::10.0.0.1`, which is IPv6, for the IPv4 address 10.0.0.1, and short forms such as `1.2.3` for whole ones.
  if (isIP(text) === 0 || /^::\d+\./.test(text)) return false;
  const address = ipaddr.process(text);
  const range = address.range();
  if (own.includes(range)) return allowsPrivate;
  return range === 'unicast' && (address.kind() === 'ipv4' || (address as ipaddr.IPv6).match(givenOut));
}
