const dayMs = 86_400_000;

/** The date formats that every workbook has without listing them (ECMA-376, 18.8.30, and those of East Asian versions). */
const builtInDates = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);

/** Whether numbers in this format are shown as dates: it has a day or a year outside of quotes, brackets and escapes. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return builtInDates.has(id);
  return /[yd]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\.|_./g, ''));
}

/**
 * A number as text with every digit and no exponent, so that a code of 14 digits stays one. Programs write numbers with up
 * to 17 digits, of which 15 are what a person entered.
 */
export function numberText(value: string): string {
  if (/^-?\d+$/.test(value)) return value;
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return value;
  if (Number.isSafeInteger(number)) return String(number);
  return Number.isInteger(number) ? BigInt(number).toString() : String(Number(number.toPrecision(15)));
}

/** A counted day as `YYYY-MM-DD`, with `HH:MM` when it has a time. What is no date of the years 1900 to 9999 stays a number. */
export function dateText(value: string, countsFrom1904: boolean): string {
  const serial = Number(value);
  if (value.trim() === '' || !(serial >= 1 && serial < 2_958_466)) return numberText(value);
  // Spreadsheets count a 29 February 1900 that never was.
  const days = countsFrom1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial;
  const minutes = Math.round(days * 1440);
  const text = new Date(Date.UTC(1899, 11, 30) + Math.floor(minutes / 1440) * dayMs + (minutes % 1440) * 60_000).toISOString();
  return minutes % 1440 === 0 ? text.slice(0, 10) : text.slice(0, 16).replace('T', ' ');
}

/** `_x000D_` stands for a character that XML cannot hold. */
export function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
