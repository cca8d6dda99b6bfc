/** The path of an address as it was sent (RFC 9112, 3.2), as the router reads it: without host, query and `%`. */
export function requestPath(url: string): string {
  const path = url.replace(/^https?:\/\/[^/?#]*/i, '').split(/[?#]/, 1)[0]!;
  if (!path.includes('%')) return path;
  try {
    return decodeURI(path);
  } catch {
    // Nothing has such an address.
    return path;
  }
}
