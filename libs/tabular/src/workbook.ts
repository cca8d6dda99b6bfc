import { posix } from 'node:path';
import type { Archive } from './archive.js';
import { unreadable } from './file-refusal.js';
import { scanWholeXml, type XmlAttributes } from './scan-xml.js';

/** Where the parts of a workbook are that a table is read from. */
interface Workbook {
  /** The first sheet that is not hidden. */
  readonly sheet: string;
  readonly sharedStrings: string | null;
  readonly styles: string | null;
  /** Days are counted from 1904 instead of 1900. */
  readonly countsFrom1904: boolean;
}

interface Relation {
  readonly id: string;
  readonly kind: string;
  readonly target: string;
}

const noText = (): void => undefined;

/** @throws Refused `fileUnreadable`: `fileFormatUnknown` when it is no workbook, `fileDamaged`, `fileHasNoSheet`. */
export async function openWorkbook(archive: Archive): Promise<Workbook> {
  if (!archive.has('_rels/.rels')) throw unreadable('fileFormatUnknown');
  const main = (await relationsOf(archive, '')).find(({ kind }) => kind === 'officeDocument')?.target;
  if (main === undefined || !archive.has(main)) throw unreadable('fileFormatUnknown');
  const sheets: XmlAttributes[] = [];
  let countsFrom1904 = false;
  await scanWholeXml(archive.read(main), {
    open: (name, attributes) => {
      if (name === 'sheet') sheets.push(attributes);
      if (name === 'workbookPr') countsFrom1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
    },
    text: noText,
    close: noText,
  });
  const shown = sheets.find(({ state = 'visible' }) => state === 'visible');
  const relations = await relationsOf(archive, main);
  const partOf = (isWanted: (relation: Relation) => boolean): string | null => {
    const target = relations.find(isWanted)?.target;
    return target !== undefined && archive.has(target) ? target : null;
  };
  const sheet = shown && partOf(({ id, kind }) => kind === 'worksheet' && id === relationIdOf(shown));
  if (!sheet) throw unreadable('fileHasNoSheet');
  return {
    sheet,
    sharedStrings: partOf(({ kind }) => kind === 'sharedStrings'),
    styles: partOf(({ kind }) => kind === 'styles'),
    countsFrom1904,
  };
}

/** `r:id`, whatever the prefix is. */
function relationIdOf(sheet: XmlAttributes): string | undefined {
  return Object.entries(sheet).find(([name]) => name.endsWith(':id'))?.[1];
}

/** What a part refers to; '' is the archive itself. */
async function relationsOf(archive: Archive, part: string): Promise<Relation[]> {
  const folder = posix.dirname(part);
  const relations: Relation[] = [];
  await scanWholeXml(archive.read(posix.join(folder, '_rels', `${posix.basename(part)}.rels`)), {
    open: (name, { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode }) => {
      // Nothing outside of the file is ever looked at.
      if (name !== 'Relationship' || mode === 'External') return;
      relations.push({ id, kind: type.slice(type.lastIndexOf('/') + 1), target: posix.resolve('/', folder, target).slice(1) });
    },
    text: noText,
    close: noText,
  });
  return relations;
}
