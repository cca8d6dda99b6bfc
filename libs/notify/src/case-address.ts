/** Where a person reads a case. */
export function caseAddress(publicUrl: string, instance: string): string {
  return `${publicUrl}/instances/${instance}`;
}
