import type { DynamicModule, Type } from '@nestjs/common';
import { CasesModule } from '#cases';
import { CalendarFacts, CalendarModule, RuleFacts } from '#calendar';
import { DocumentFacts, DocumentsModule } from '#documents';
import { CaseNumberFacts, EngineModule, type EngineOptions } from '#engine';
import { DeliveryResolver, NoticePerformer, NotifyModule } from '#notify';
import { VerifyJournalsModule } from '#proofs';
import { AuthorityFacts, BodyFacts, PowerFacts, RegistryModule, SuccessionFacts, TerritoryFacts } from '#registry';
import { BudgetLines, LedgerWriter, Payments, TreasuryModule } from '#treasury';

/** What the engine runs on, and what else such as `ringingQueue`. */
type EngineParts = Pick<EngineOptions, 'packages' | 'journalKey'> & Partial<Pick<EngineOptions, 'imports' | 'signal'>>;

/**
 * The engine with everything that serves workflows with facts, shared rows and a ledger, and that performs their effects;
 * what reads cases, and what proves their journals.
 */
export function engineWithLibs({ imports = [], ...parts }: EngineParts): (DynamicModule | Type)[] {
  const engine = EngineModule.forRoot({
    ...parts,
    imports: [CalendarModule, RegistryModule, TreasuryModule, DocumentsModule, NotifyModule, ...imports],
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
  return [engine, CasesModule, VerifyJournalsModule];
}
