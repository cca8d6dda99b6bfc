import { Controller, Get, Param, Post, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { contentDisposition, DocumentReader, Documents, StoredDocument } from '#documents';
import type { Acting } from '#identity';
import { IsText } from '#machine';
import { Answers, Refuses } from '../openapi/answers.js';
import { TakesForm } from '../openapi/uploaded-table.js';
import { ValidQuery } from '../request/valid-query.js';
import { CurrentActing } from '../session/current-acting.decorator.js';
import { AnswersBytes, fileBody } from './document-bytes.js';
import { HashPipe } from './hash.pipe.js';
import { streamedUpload } from './streamed-upload.js';

class UploadQuery {
  /** The office brought for, by name or id; needed when one’s own are of several bodies. */
  @IsOptional() @IsText(100) office?: string;
}

@ApiTags('documents')
@Controller('api/documents')
export class DocumentsController {
  constructor(
    private readonly documents: Documents,
    private readonly reader: DocumentReader,
  ) {}

  @Post()
  @TakesForm(fileBody)
  @Answers('Stores a document, one file of up to 20 MB; its type is read from its content', StoredDocument, 201)
  @Refuses(
    'malformed',
    'officeNotEntitled',
    'uploadExpected',
    'documentTooLarge',
    'documentEmpty',
    'documentTypeRefused',
    'documentQuotaFull',
    'invalidPayload',
  )
  async upload(
    @CurrentActing() acting: Acting,
    @ValidQuery(UploadQuery) { office }: UploadQuery,
    @Req() request: FastifyRequest,
  ): Promise<StoredDocument> {
    try {
      const { fileName, content } = await streamedUpload(request);
      return await this.documents.take(content, { fileName, office }, acting);
    } finally {
      // The rest of the body is read and dropped, so that the client, still sending, gets the answer.
      request.raw.unpipe().resume();
    }
  }

  @Get(':hash')
  @AnswersBytes('A document, to those who brought it or may read a case that names it')
  @Refuses('notFound', 'fault')
  async download(
    @CurrentActing() acting: Acting,
    @Param('hash', HashPipe) hash: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const document = await this.reader.find(hash, acting);
    const { mediaType, size, fileName } = document;
    const isAsked = request.method !== 'HEAD';
    const bytes = isAsked ? new StreamableFile(await this.reader.bytes(document)) : new StreamableFile(new Uint8Array());
    // Of a text all is known but its language.
    const type = mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType;
    void reply.headers({
      'content-type': type,
      'content-length': size,
      'content-disposition': contentDisposition(fileName, mediaType),
    });
    return bytes;
  }
}
