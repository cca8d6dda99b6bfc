import { Inject, Module, type OnModuleInit } from '@nestjs/common';
import { join } from 'node:path';
import { CONFIGURATION, type Configuration } from '#platform';
import { DiskStore } from './disk.store.js';
import { DocumentFacts } from './document.facts.js';
import { DocumentReader } from './document.reader.js';
import { DOCUMENT_STORE } from './document.store.js';
import { DocumentRemovalRound } from './document-removal.round.js';
import { Documents } from './documents.js';
import { Incoming } from './incoming.js';
import { S3Store } from './s3.store.js';

const folderOf = ({ dataDir }: Configuration): string => join(dataDir, 'documents');

/** Documents by their hash. Needs the application's data source, settings and clock. */
@Module({
  providers: [
    DocumentFacts,
    DocumentReader,
    DocumentRemovalRound,
    Documents,
    {
      provide: Incoming,
      useFactory: (configuration: Configuration) => new Incoming(join(folderOf(configuration), 'incoming')),
      inject: [CONFIGURATION],
    },
    {
      provide: DOCUMENT_STORE,
      useFactory: (configuration: Configuration) =>
        configuration.documentStore === null ? new DiskStore(folderOf(configuration)) : new S3Store(configuration.documentStore),
      inject: [CONFIGURATION],
    },
  ],
  exports: [DocumentFacts, DocumentReader, DocumentRemovalRound, Documents],
})
export class DocumentsModule implements OnModuleInit {
  constructor(@Inject(Incoming) private readonly incoming: Incoming) {}

  onModuleInit(): Promise<void> {
    return this.incoming.sweep(Date.now());
  }
}
