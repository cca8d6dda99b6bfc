/** The one spelling of an issuer's address: without the slash that some write at its end. */
export function normaliseIssuer(issuer: string): string {
  return new URL(issuer).href.replace(/\/$/, '');
}
