/** For what outlives its request: a part of a header keeps the whole header in memory. Headers are Latin-1. */
export function textCopy(text: string): string {
  return Buffer.from(text, 'latin1').toString('latin1');
}
