import { isIPv4, isIPv6 } from 'node:net';

/**
 * The address as the throttle counts it. A holder of IPv6 has a whole /64 network to change addresses in, so that network
 * is counted; IPv4 written as IPv6 (`::ffff:192.0.2.1`) counts as IPv4.
 * What a proxy passes on that is no address counts as one and the same.
 */
export function countedAddress(address: string): string {
  const [bare = ''] = address.split('%');
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare);
  if (mapped?.[1]) return mapped[1];
  if (isIPv6(bare)) return `${network(bare)}::/64`;
  return isIPv4(bare) ? bare : 'unknown';
}

function network(address: string): string {
  const [head = '', tail] = address.split('::');
  const first = groups(head);
  const last = groups(tail ?? '');
  const gap = tail === undefined ? 0 : 8 - first.length - last.length;
  const whole = [...first, ...Array<string>(gap).fill('0'), ...last];
  return whole
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}

// A dotted end stands for two groups; it is never among the first four.
function groups(part: string): string[] {
  return part === '' ? [] : part.split(':').flatMap((group) => (group.includes('.') ? ['0', '0'] : [group]));
}
