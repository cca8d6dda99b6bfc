import { type DynamicModule, Module } from '@nestjs/common';
import type { WorkflowPackage } from '#machine';
import { collectionController } from './collection.controller.js';
import { Downloads } from './downloads.js';
import { PublicBreachesReader } from './public-breaches.reader.js';
import { PublicCaseReader } from './public-case.reader.js';
import { PublicCasesReader } from './public-cases.reader.js';
import { PublicFilesController } from './public-files.controller.js';
import { PublicContext } from './public-context.js';
import { publicWorkflows } from './public-workflow.js';
import { PublicLedgerReader } from './public-ledger.reader.js';
import { PublicPageFilter } from './public-page.filter.js';
import { PublicPagesController } from './public-pages.controller.js';
import { PublicTotalsReader } from './public-totals.reader.js';
import { PublicSemaphore } from './public-semaphore.js';

/** What everybody may read without a session: pages, data, downloads. */
@Module({
  // Files first: the pages answer for every address that is left.
  controllers: [PublicFilesController, PublicPagesController],
  providers: [
    Downloads,
    PublicBreachesReader,
    PublicCaseReader,
    PublicCasesReader,
    PublicContext,
    PublicLedgerReader,
    PublicPageFilter,
    PublicTotalsReader,
    PublicSemaphore,
  ],
})
export class PublicModule {
  /** With addresses for programs of each collection. */
  static forPackages(packages: readonly WorkflowPackage[]): DynamicModule {
    return { module: PublicModule, controllers: publicWorkflows(packages).map(collectionController) };
  }
}
