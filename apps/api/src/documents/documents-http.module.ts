import { Module } from '@nestjs/common';
import { DocumentsModule, PapersModule } from '#documents';
import { DocumentsController } from './documents.controller.js';
import { PapersController } from './papers.controller.js';

@Module({ imports: [DocumentsModule, PapersModule], controllers: [DocumentsController, PapersController] })
export class DocumentsHttpModule {}
