export { AllocationRow } from './allocation.entity.js';
export type { AwaitedTask } from './awaited-payers.js';
export { BudgetLine } from './budget-line.entity.js';
export { BudgetLines } from './budget-lines.js';
export { isOf } from './case-money.js';
export {
  type AllocationForm,
  type BudgetLineCandidate,
  CandidateReader,
  type Candidates,
  type PaymentCandidate,
} from './candidate.reader.js';
export {
  coverageOf,
  CoverageReader,
  type CoverageRequest,
  type MoneySums,
  type RecipientMoney,
  totalOf,
} from './coverage.reader.js';
export { LedgerEntry } from './ledger-entry.entity.js';
export { LedgerReader, type LedgerSum, type LedgerView } from './ledger.reader.js';
export { LedgerWriter } from './ledger.writer.js';
export { Payment, type PaymentStatus, paymentStatuses } from './payment.entity.js';
export { type AwaitingPayments, type PaymentAct, PaymentActs, paymentActs } from './payment-acts.js';
export { Payments } from './payments.js';
export {
  type Shortfall,
  type ShortfallPage,
  ShortfallReader,
  shortfallSorts,
  type ShortfallsRequest,
} from './shortfall.reader.js';
export { BudgetLineChange, NewBudgetLine, NewPayment, PaymentConfirmation, PaymentVoiding } from './treasury.dto.js';
export { TreasuryModule } from './treasury.module.js';
export {
  type BudgetLinesRequest,
  type BudgetLineView,
  type PaymentsRequest,
  type PaymentView,
  TreasuryReader,
} from './treasury.reader.js';
export {
  ledgerPayeeMigration,
  ledgerKindsMigration,
  moneyConfirmedMigration,
  paymentRepeatsMigration,
  recordedLedgerMigration,
  moneyByStepMigration,
  recordedMoneyMigration,
  treasuryAppendOnly,
  treasuryEntities,
  treasuryMigration,
} from './treasury.schema.js';
export { Treasury } from './treasury.js';
export { paymentStatusTexts, treasuryTexts } from './treasury.texts.js';
