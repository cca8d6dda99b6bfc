import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents.module.js';
import { Papers } from './papers.js';

/** Cases on paper. Needs the engine beside what documents need. */
@Module({ imports: [DocumentsModule], providers: [Papers], exports: [Papers] })
export class PapersModule {}
