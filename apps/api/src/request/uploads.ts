import multipart, { type MultipartFile, type MultipartValue } from '@fastify/multipart';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { reason, Refused } from '#machine';
import { malformed } from '#platform';
import { UnreadableBody } from './readable-body.js';

/** The addresses that take a form with a file; for any other it is no JSON. */
const uploadPaths: ReadonlySet<string> = new Set([
  '/api/calendars',
  '/api/imports',
  '/api/documents',
  '/api/workflows/:workflow/tables/:start',
]);

/** Lets the server read forms, and at these addresses only; must come after `readJsonOnly`. */
export async function readUploads(app: NestFastifyApplication): Promise<void> {
  await app.register(multipart);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('preValidation', (request, _, done) => {
      const isElsewhere = request.isMultipart() && !uploadPaths.has(request.routeOptions.url ?? '');
      if (isElsewhere) request.body = new UnreadableBody('unsupportedMediaType');
      done();
    });
}

interface FormFile {
  /** Its last part only, without control characters. */
  readonly name: string;
  readonly bytes: Buffer;
}

/** What a form says, and its one file. */
interface UploadedForm {
  readonly fields: Readonly<Record<string, string>>;
  readonly file: FormFile;
}

const limits = { fieldNameSize: 100, fieldSize: 4_000, fields: 20, files: 1, parts: 21, headerPairs: 20 };

/**
 * Reads a form whose file stands in the part `file`.
 * @param most bytes of the file; they are kept in memory.
 * @throws Refused `unsupportedMediaType`, `malformed`, `tooLarge`; `invalidPayload` without a file or with a field twice.
 */
export async function readForm(request: FastifyRequest, most: number): Promise<UploadedForm> {
  if (!request.isMultipart()) throw new Refused('unsupportedMediaType');
  try {
    const fields = new Map<string, string>();
    let file: FormFile | null = null;
    for await (const part of request.parts({ limits: { ...limits, fileSize: most } })) {
      if (part.type === 'file') file = await fileOf(part);
      else addField(fields, part);
    }
    if (file === null) throw invalid('/file', 'required');
    return { fields: Object.fromEntries(fields), file };
  } catch (error) {
    throw refusalOf(error, most);
  } finally {
    // The rest of the body is read and dropped, so that the client, still sending, gets the answer.
    request.raw.unpipe().resume();
  }
}

async function fileOf(part: MultipartFile): Promise<FormFile> {
  if (part.fieldname !== 'file') throw invalid(`/${part.fieldname}`, 'whitelistValidation');
  return { bytes: await part.toBuffer(), name: plainName(part.filename) };
}

function addField(fields: Map<string, string>, part: MultipartValue): void {
  if (part.fieldnameTruncated || part.valueTruncated) throw new Refused('tooLarge');
  if (fields.has(part.fieldname)) throw invalid(`/${part.fieldname}`, 'arrayUnique');
  fields.set(part.fieldname, String(part.value));
}

function invalid(path: string, code: string): Refused {
  return new Refused('invalidPayload', [], [{ path, code }]);
}

/** What the library says of a form it could not read. */
function refusalOf(error: unknown, most: number): unknown {
  if (error instanceof Refused) return error;
  const { code } = error as { readonly code?: unknown };
  if (code === 'FST_REQ_FILE_TOO_LARGE') return new Refused('tooLarge', [reason('fileTooManyBytes', { limit: String(most) })]);
  return malformed('', 'form');
}

function plainName(name: string | undefined): string {
  const last = (name ?? '').split(/[\\/]/).at(-1)!;
  return last.replace(/\p{C}/gu, '').slice(-200).trim() || 'file';
}
