import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { BatchRun } from './batch-run.js';
import { BulkOperations } from './bulk/bulk-operations.js';
import { BulkPlanner } from './bulk/bulk-planner.js';
import { ACTING_SOURCE, type ActingSource, BulkWork } from './bulk/bulk-work.js';
import { BulkReader } from './bulk/bulk.reader.js';
import { IncidentRetries } from './incident-retries.js';
import { Plans } from './plans.js';
import { RecomputationReader } from './recompute/recomputation.reader.js';
import { Recomputations } from './recompute/recomputations.js';
import { RecomputePlanner } from './recompute/recompute-planner.js';
import { RecomputeWork } from './recompute/recompute-work.js';
import { RowCases } from './table/row-cases.js';
import { StartCheck } from './table/start-check.js';

const exported = [
  BatchRun,
  BulkOperations,
  BulkReader,
  IncidentRetries,
  Recomputations,
  RecomputationReader,
  RowCases,
  StartCheck,
];

/** Operations over many cases. Callers of `BatchRun` carry them on. Needs the EngineModule beside it. */
@Module({})
export class BatchesModule {
  /** @param options.acting from one of `options.imports`. */
  static forRoot({ imports, acting }: { imports: readonly Type[]; acting: Type<ActingSource> }): DynamicModule {
    return {
      module: BatchesModule,
      global: true,
      imports: [...imports],
      providers: [
        ...exported,
        { provide: ACTING_SOURCE, useExisting: acting },
        Plans,
        BulkPlanner,
        BulkWork,
        RecomputePlanner,
        RecomputeWork,
      ],
      exports: exported,
    };
  }
}
