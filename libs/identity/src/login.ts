const login = /^[a-z0-9._@-]{3,64}$/;

/** The one spelling of a login (trimmed, NFC, lower-case), or null when it cannot be one. */
export function normaliseLogin(typed: string): string | null {
  const normal = typed.trim().normalize('NFC').toLowerCase();
  return login.test(normal) ? normal : null;
}
