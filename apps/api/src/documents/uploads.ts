import multipart, { type Multipart, type MultipartFile } from '@fastify/multipart';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { longestDocument } from '#documents';
import { Refused } from '#machine';
import { UnreadableBody } from '../request/readable-body.js';

export const documentsPath = '/api/documents';

/** Lets the server read uploads, by streaming, and at this one address; must come after `readJsonOnly`. */
export async function readUploads(app: NestFastifyApplication): Promise<void> {
  // One byte more than is taken, so that whoever stores it sees that it is too much.
  await app.register(multipart, { limits: { fileSize: longestDocument + 1 }, throwFileSizeLimit: false });
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('preValidation', (request, _, done) => {
      const isElsewhere = request.isMultipart() && request.routeOptions.url !== documentsPath;
      if (isElsewhere) request.body = new UnreadableBody('unsupportedMediaType');
      done();
    });
}

export interface Upload {
  readonly fileName: string;
  /** Fails when the upload holds anything after the file, or does not end. */
  readonly content: Readable;
}

/** The one file of an upload, not yet read. @throws Refused `uploadExpected`, `malformed`. */
export async function uploadOf(request: FastifyRequest): Promise<Upload> {
  if (!request.isMultipart()) throw new Refused('uploadExpected');
  const parts = request.parts({ limits: { files: 1, fields: 0 } });
  const first = await parts.next().catch(() => undefined);
  if (first === undefined || first.done === true || first.value.type !== 'file') throw new Refused('malformed');
  return { fileName: first.value.filename || 'document', content: Readable.from(alone(first.value, parts)) };
}

async function* alone({ file }: MultipartFile, others: AsyncIterator<Multipart>): AsyncGenerator<Buffer> {
  yield* file as AsyncIterable<Buffer>;
  if ((await others.next()).done !== true) throw new Refused('malformed');
}
