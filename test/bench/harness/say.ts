/** Progress, for the person who waits: standard output is the document's. */
export function say(message: string): void {
  console.error(message);
}
