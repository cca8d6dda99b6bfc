import { Refused } from '#machine';
import { SaxesParser } from 'saxes';
import { unreadable } from './file-refusal.js';

export type XmlAttributes = Readonly<Record<string, string | undefined>>;

/** What is reported of an XML text, in its order; names without their prefix. */
export interface XmlListener {
  open(name: string, attributes: XmlAttributes): void;
  text(text: string): void;
  close(name: string): void;
}

/** Elements within one another, and attributes of one: no part of a workbook has a quarter of these. */
const deepest = 32;
const maxAttributes = 64;

/**
 * Reads XML piece by piece, and yields after each so that the listener's findings can be taken. A document type, and with
 * it every entity that a text could define, is refused.
 * @throws Refused `fileUnreadable` (`fileDamaged`, `fileHasDocumentType`), and whatever the listener throws.
 */
export async function* scanXml(pieces: AsyncIterable<Uint8Array>, listener: XmlListener): AsyncGenerator<void> {
  const parser = parserFor(listener);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const piece of pieces) {
    step(() => parser.write(decoder.decode(piece, { stream: true })));
    yield;
  }
  step(() => parser.write(decoder.decode()).close());
}

export async function scanWholeXml(pieces: AsyncIterable<Uint8Array>, listener: XmlListener): Promise<void> {
  const scan = scanXml(pieces, listener);
  while ((await scan.next()).done !== true);
}

function parserFor(listener: XmlListener): SaxesParser {
  const parser = new SaxesParser({ position: false });
  let depth = 0;
  let attributes = 0;
  parser.on('doctype', () => {
    throw unreadable('fileHasDocumentType');
  });
  parser.on('attribute', () => {
    attributes += 1;
    if (attributes > maxAttributes) throw unreadable('fileDamaged');
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    attributes = 0;
    if (depth > deepest) throw unreadable('fileDamaged');
    listener.open(localName(tag.name), tag.attributes as Record<string, string>);
  });
  parser.on('text', (text) => listener.text(text));
  parser.on('cdata', (text) => listener.text(text));
  parser.on('closetag', (tag) => {
    depth -= 1;
    listener.close(localName(tag.name));
  });
  parser.on('error', () => {
    throw unreadable('fileDamaged');
  });
  return parser;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** What the decoder throws of bytes that are no UTF-8 is for programmers. */
function step(work: () => void): void {
  try {
    work();
  } catch (error) {
    throw error instanceof Refused ? error : unreadable('fileDamaged');
  }
}
