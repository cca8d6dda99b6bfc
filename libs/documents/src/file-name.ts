import { IsText, Refused, validatePayload } from '#machine';
import { mediaTypes } from './media-type.js';

class FileName {
  @IsText(255) fileName!: string;
}

/** A name as people gave it, in one line. It is only ever shown. @throws Refused `invalidPayload`. */
export function fileNameOf(given: string): string {
  const fileName = given.trim();
  validatePayload(FileName, { fileName });
  if (/[\t\n\r]/.test(fileName)) throw new Refused('invalidPayload', [], [{ path: '/fileName', code: 'isText' }]);
  return fileName;
}

/**
 * The header by which a browser saves the document, never shows it (RFC 6266). The name ends as the type does, so that a
 * text called `.exe` is opened as a text, and holds nothing that means a folder anywhere.
 */
export function contentDisposition(fileName: string, mediaType: string): string {
  const ending = `.${(mediaTypes as Readonly<Record<string, string>>)[mediaType]}`;
  const flat = fileName.replace(/[\\/:*?"<>|]/g, '_').replace(/^\.+/, '_');
  const name = endsAs(flat, ending) ? flat : `${flat}${ending}`;
  const ascii = name.replace(/[^ -~]/g, '_').replace(/%/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

const otherEndings: Readonly<Record<string, readonly string[]>> = { '.jpg': ['.jpeg'], '.tif': ['.tiff'] };

function endsAs(name: string, ending: string): boolean {
  return [ending, ...(otherEndings[ending] ?? [])].some((each) => name.toLowerCase().endsWith(each));
}
