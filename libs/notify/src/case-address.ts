/** Where people read a case. */
export function caseAddress(publicUrl: string, instance: string): string {
  return `${publicUrl}/cases/${instance}`;
}

/** Where programs do. */
export function caseResource(publicUrl: string, instance: string): string {
  return `${publicUrl}/api/instances/${instance}`;
}
