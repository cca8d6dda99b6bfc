import { Module } from '@nestjs/common';
import { DocumentsModule } from '#documents';
import { DocumentsController } from './documents.controller.js';

@Module({ imports: [DocumentsModule], controllers: [DocumentsController] })
export class DocumentsHttpModule {}
