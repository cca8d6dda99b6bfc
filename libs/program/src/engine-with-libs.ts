import type { DynamicModule } from '@nestjs/common';
import { CalendarFacts, CalendarModule, RuleFacts } from '#calendar';
import { DocumentFacts, DocumentsModule } from '#documents';
import { CaseNumberFacts, EngineModule, type EngineOptions } from '#engine';
import type { Workflow } from '#machine';
import { DeliveryResolver, NoticePerformer, NotifyModule } from '#notify';
import { AuthorityFacts, BodyFacts, PowerFacts, RegistryModule, SuccessionFacts, TerritoryFacts } from '#registry';
import { BudgetLines, LedgerWriter, Payments, TreasuryModule } from '#treasury';

/**
 * The engine with everything that serves workflows with facts, shared rows and a ledger, and that performs their effects.
 * @param more such as `ringingQueue`.
 */
export function engineWithLibs(
  workflows: readonly Workflow[],
  more: Partial<Pick<EngineOptions, 'imports' | 'bell'>> = {},
): DynamicModule {
  return EngineModule.forRoot({
    ...more,
    workflows,
    imports: [CalendarModule, RegistryModule, TreasuryModule, DocumentsModule, NotifyModule, ...(more.imports ?? [])],
    facts: [
      RuleFacts,
      CalendarFacts,
      BodyFacts,
      AuthorityFacts,
      PowerFacts,
      SuccessionFacts,
      TerritoryFacts,
      BudgetLines,
      Payments,
      CaseNumberFacts,
      DocumentFacts,
    ],
    sharedRows: [BudgetLines, Payments],
    ledger: LedgerWriter,
    performers: [NoticePerformer],
    resolvers: [DeliveryResolver],
  });
}
