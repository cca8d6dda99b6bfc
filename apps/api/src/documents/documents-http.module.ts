import { Module } from '@nestjs/common';
import { DocumentsModule, PapersModule } from '#documents';
import { DocumentsController } from './documents.controller.js';
import { PapersController } from './papers.controller.js';
import { SlipController } from './slip.controller.js';

@Module({ imports: [DocumentsModule, PapersModule], controllers: [DocumentsController, PapersController, SlipController] })
export class DocumentsHttpModule {}
