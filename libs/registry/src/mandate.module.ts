import { DocumentsModule } from '#documents';
import { Module } from '@nestjs/common';
import { MandateReader } from './mandate.reader.js';
import { Mandates } from './mandates.js';

/** Who may act for whom. Needs the application's data source, settings and clock. */
@Module({ imports: [DocumentsModule], providers: [MandateReader, Mandates], exports: [MandateReader, Mandates] })
export class MandateModule {}
