/** HTTP status of each refusal; any other is a conflict with the state of things (409). */
const statuses: ReadonlyMap<string, number> = new Map([
  ['malformed', 400],
  ['unauthenticated', 401],
  ['officeNotEntitled', 403],
  ['forbidden', 403],
  ['passwordMustChange', 403],
  ['scopeMissing', 403],
  ['ownOffice', 403],
  ['ownPassword', 403],
  ['identityRefused', 403],
  ['identityUnknown', 403],
  ['notFound', 404],
  ['methodNotAllowed', 405],
  ['stale', 412],
  ['tooLarge', 413],
  ['documentTooLarge', 413],
  ['unsupportedMediaType', 415],
  ['uploadExpected', 415],
  ['misdirected', 421],
  ['documentEmpty', 422],
  ['documentTypeRefused', 422],
  ['unknownEvent', 422],
  ['invalidPayload', 422],
  ['fileUnreadable', 422],
  ['keyReused', 422],
  ['tooManyAttempts', 429],
  ['tooManyStreams', 429],
  ['tooManyRequests', 429],
  ['fault', 500],
  ['busy', 503],
  ['identityProviderUnavailable', 503],
]);

export function statusOf(code: string): number {
  return statuses.get(code) ?? 409;
}

/** Codes of what the server itself refuses, by its status; any other of the 4xx is a request that it could not read. */
const serverCodes: ReadonlyMap<number, string> = new Map([
  [401, 'unauthenticated'],
  [403, 'forbidden'],
  [404, 'notFound'],
  [405, 'methodNotAllowed'],
  [413, 'tooLarge'],
  [415, 'unsupportedMediaType'],
  [421, 'misdirected'],
  [429, 'tooManyRequests'],
  [503, 'busy'],
]);

export function codeOf(status: number): string {
  return serverCodes.get(status) ?? (status < 500 ? 'malformed' : 'fault');
}
