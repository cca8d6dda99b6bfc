/** Octets of a line as RFC 5545 §3.1 limits it, without its end. */
const maxOctets = 75;

/**
 * One line of a calendar, with its CRLF: folded so that no physical line is longer than 75 octets, never within a character.
 * @param name with parameters, such as `DTSTART;VALUE=DATE`; @param value as it stands, see `escaped`.
 */
export function contentLine(name: string, value: string): string {
  let folded = '';
  let octets = 0;
  for (const character of `${name}:${value}`) {
    const size = Buffer.byteLength(character);
    if (octets + size > maxOctets) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return `${folded}\r\n`;
}

/** A text as a value (RFC 5545 §3.3.11): nothing in it can end the value, the line or the entry. */
export function escaped(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/(?!\n)\p{Cc}/gu, ' ')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');
}
