const longest = 4_000;

/** What stands in for a secret. */
const hidden = '…';

/**
 * Secrets as errors of drivers and libraries quote them: passwords and queries in addresses, headers of authorization, and
 * settings by name.
 */
const secrets: readonly (readonly [RegExp, string])[] = [
  [/([a-z][a-z\d+.-]*:\/\/)[^\s/@]+@/gi, `$1${hidden}@`],
  [/([a-z][a-z\d+.-]*:\/\/[^\s?#"'<>]+)\?[^\s"'<>]+/gi, `$1?${hidden}`],
  [/\b(bearer|basic)\s+[\w+/=.~-]{8,}/gi, `$1 ${hidden}`],
  [/\b(password|passwd|secret|token|api[_-]?key)(["']?\s*[=:]\s*["']?)[^\s"',;&}]+/gi, `$1$2${hidden}`],
  [/\bwhsec_[\w+/=-]+/g, hidden],
];

/** An error as operators may read it: one text without secrets, at most 4,000 characters. */
export function errorMessage(error: unknown): string {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  // PostgreSQL's text takes no NUL.
  const plain = message.slice(0, 2 * longest).replaceAll('\0', '');
  return secrets.reduce((text, [secret, instead]) => text.replace(secret, instead), plain).slice(0, longest);
}
