/** Of a problem that comes before any hook could set the headers of every answer. Nothing was read yet that is secret. */
export const earlyHeaders = {
  'content-type': 'application/problem+json; charset=utf-8',
  'content-security-policy': "default-src 'none';frame-ancestors 'none';base-uri 'none';form-action 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
} as const;
