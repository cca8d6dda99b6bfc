import { qrCode } from './qr-code.js';

/** The dark modules of a row or column, as a text of 0 and 1. */
function modulesOf({ size, path }: ReturnType<typeof qrCode>): string[] {
  const dark = new Set([...path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x} ${y}`));
  return Array.from({ length: size }, (_, y) =>
    Array.from({ length: size }, (_, x) => (dark.has(`${x} ${y}`) ? '1' : '0')).join(''),
  );
}

const address = 'https://yntymak.example.kg/public/delegations/0190a5b2-1111-7222-8333-abcdefabcdef';

test('a code has its three corners and its timing lines, and is as large as its version says', () => {
  const rows = modulesOf(qrCode(address));
  expect((rows.length - 17) % 4).toBe(0);
  const corner = ['1111111', '1000001', '1011101', '1011101', '1011101', '1000001', '1111111'];
  expect(rows.slice(0, 7).map((row) => row.slice(0, 7))).toEqual(corner);
  expect(rows.slice(0, 7).map((row) => row.slice(-7))).toEqual(corner);
  expect(rows.slice(-7).map((row) => row.slice(0, 7))).toEqual(corner);
  expect(rows[6]!.slice(6, -6)).toMatch(/^1(01)+$/);
});

test('the level of correction that it says of itself is the requested one, and its own check holds', () => {
  const rows = modulesOf(qrCode(address));
  const format =
    Array.from(`${rows[8]!.slice(0, 6)}${rows[8]!.slice(7, 9)}${rows[7]![8]}`).join('') +
    [5, 4, 3, 2, 1, 0].map((y) => rows[y]![8]).join('');
  const bits = parseInt(format, 2) ^ 0b101010000010010;
  // 00 is the level M (ISO/IEC 18004, table 12); five bits of data and ten of a BCH code.
  expect(bits >> 13).toBe(0);
  let rest = bits;
  for (let at = 14; at >= 10; at -= 1) if (rest & (1 << at)) rest ^= 0b10100110111 << (at - 10);
  expect(rest).toBe(0);
});

test('the same text is the same code, another one another', () => {
  expect(qrCode(address)).toEqual(qrCode(address));
  expect(qrCode(`${address}0`).path).not.toBe(qrCode(address).path);
});
