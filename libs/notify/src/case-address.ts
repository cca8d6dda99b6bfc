/** Where a case is read. The one place to change once people have a page of their own for it. */
export function caseAddress(publicUrl: string, instance: string): string {
  return `${publicUrl}/api/instances/${instance}`;
}
