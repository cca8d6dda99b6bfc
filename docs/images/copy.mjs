// Copies the case page that `npm test` photographs into docs/images/case.png: node docs/images/copy.mjs
import { Buffer } from 'node:buffer';
import { readFileSync, writeFileSync } from 'node:fs';
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const ROWS = 960;
const root = new URL('../../', import.meta.url);
const source = readFileSync(process.argv[2] ?? new URL('screenshots/_cases_:case-ministry.signatory-en-1280-dark.png', root));

const header = Buffer.from(source.subarray(16, 29));
const width = header.readUInt32BE(0);
const bytesPerPixel = header[9] === 6 ? 4 : 3;
const packed = [];
for (let at = 8; at < source.length; at += source.readUInt32BE(at) + 12) {
  const end = at + 8 + source.readUInt32BE(at);
  if (source.toString('latin1', at + 4, at + 8) === 'IDAT') packed.push(source.subarray(at + 8, end));
}
// A row of a PNG refers to rows above it only, so that the lower part can be left out as it is.
const rows = Math.min(ROWS, header.readUInt32BE(4));
header.writeUInt32BE(rows, 4);
const pixels = inflateSync(Buffer.concat(packed)).subarray(0, rows * (1 + width * bytesPerPixel));

function chunk(type, content) {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

const parts = [chunk('IHDR', header), chunk('IDAT', deflateSync(pixels, { level: 9 })), chunk('IEND', Buffer.alloc(0))];
writeFileSync(new URL('docs/images/case.png', root), Buffer.concat([source.subarray(0, 8), ...parts]));
