import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { ACTING_SOURCE, type ActingSource, BulkBatch } from './bulk-batch.js';
import { BulkItemRepository } from './bulk-item.repository.js';
import { BulkOperations } from './bulk-operations.js';
import { BulkPlanner } from './bulk-planner.js';
import { BulkReader } from './bulk.reader.js';
import { BulkRepository } from './bulk.repository.js';

const shown = [BulkPlanner, BulkOperations, BulkReader, BulkBatch];

/** Bulk operations. Whoever rings `BulkBatch` carries them on. Needs the EngineModule beside it. */
@Module({})
export class BulkModule {
  /** @param options.acting from one of `options.imports`. */
  static forRoot({ imports, acting }: { imports: readonly Type[]; acting: Type<ActingSource> }): DynamicModule {
    return {
      module: BulkModule,
      imports: [...imports],
      providers: [...shown, { provide: ACTING_SOURCE, useExisting: acting }, BulkRepository, BulkItemRepository],
      exports: shown,
    };
  }
}
