// Reads a PDF from standard input and writes what is on each page as JSON: in a process of its own, since the library
// imports its parts in a way that Jest does not allow.
import { Buffer } from 'node:buffer';
import { getDocumentProxy } from 'unpdf';

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const document = await getDocumentProxy(new Uint8Array(Buffer.concat(chunks)));
const pages = [];
for (let number = 1; number <= document.numPages; number += 1) {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  const written = items.filter(({ str }) => str.trim() !== '');
  pages.push({
    text: items.map(({ str, hasEOL }) => str + (hasEOL ? '\n' : '')).join(''),
    left: Math.min(...written.map(({ transform }) => transform[4])),
    right: Math.max(...written.map(({ transform, width }) => transform[4] + width)),
    bottom: Math.min(...written.map(({ transform }) => transform[5])),
  });
}
process.stdout.write(JSON.stringify(pages));
