import { isIP } from 'node:net';
import { isReachableAddress } from './reachable-address.js';

/** Where receivers listen: not the ports of mail, databases and the like, which a request could do harm to. */
const ports = ['', '443', '8443'];

/**
 * The address of a receiver, or null when it cannot be one: https on 443 or 8443, no name or password in it, no fragment, and no
 * IP address that may not be reached. When `allowsPrivate`: http and other ports too. The URL parser has already turned
 * hosts in decimal, octal and hexadecimal into the IP address that they are.
 */
export function readWebhookAddress(text: string, allowsPrivate: boolean): URL | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  const isSafe = url.protocol === 'https:' && ports.includes(url.port);
  const isAllowed = isSafe || (allowsPrivate && ['https:', 'http:'].includes(url.protocol));
  if (!isAllowed || url.username !== '' || url.password !== '' || url.hash !== '') return null;
  const host = hostOf(url);
  return isIP(host) === 0 || isReachableAddress(host, allowsPrivate) ? url : null;
}

/** The host without the brackets of IPv6. */
export function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '');
}
