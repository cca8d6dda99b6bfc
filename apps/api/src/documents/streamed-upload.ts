import type { Multipart, MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { longestDocument } from '#documents';
import { Refused } from '#machine';

interface StreamedUpload {
  readonly fileName: string;
  /** Fails when the upload holds anything after the file, or does not end. */
  readonly content: Readable;
}

/** One byte more than is taken, so that the store sees that it is too much. */
const options = { limits: { files: 1, fields: 0, fileSize: longestDocument + 1 }, throwFileSizeLimit: false };

/** The one file of an upload, not yet read. @throws Refused `uploadExpected`, `malformed`. */
export async function streamedUpload(request: FastifyRequest): Promise<StreamedUpload> {
  if (!request.isMultipart()) throw new Refused('uploadExpected');
  const parts = request.parts(options);
  const first = await parts.next().catch(() => undefined);
  if (first === undefined || first.done === true || first.value.type !== 'file') throw new Refused('malformed');
  return { fileName: first.value.filename || 'document', content: Readable.from(alone(first.value, parts)) };
}

async function* alone({ file }: MultipartFile, others: AsyncIterator<Multipart>): AsyncGenerator<Buffer> {
  yield* file as AsyncIterable<Buffer>;
  if ((await others.next()).done !== true) throw new Refused('malformed');
}
