// Reads a PDF from standard input and writes the text of each page as JSON: in a process of its own, since the library
// imports its parts in a way that Jest does not allow.
import { extractText } from 'unpdf';

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const { text } = await extractText(new Uint8Array(Buffer.concat(chunks)));
process.stdout.write(JSON.stringify(text));
