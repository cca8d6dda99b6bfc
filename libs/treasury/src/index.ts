export { awaitedProperties, type AwaitedTask } from './awaited-payers.js';
export { BudgetLines } from './budget-lines.js';
export { isOf } from './case-money.js';
export {
  type BudgetLineCandidate,
  budgetLineCandidateProperties,
  CandidateReader,
  type Candidates,
  type PaymentCandidate,
  paymentCandidateProperties,
} from './candidate.reader.js';
export { coverageOf, CoverageReader, type MoneySums, type RecipientMoney, sumProperties, totalOf } from './coverage.reader.js';
export { LedgerReader, LedgerView } from './ledger.reader.js';
export { LedgerWriter } from './ledger.writer.js';
export { Payment, type PaymentStatus, paymentStatuses } from './payment.entity.js';
export { AwaitingPayments, type PaymentAct, PaymentActs, paymentActs } from './payment-acts.js';
export { Payments } from './payments.js';
export {
  type Shortfall,
  type ShortfallPage,
  shortfallProperties,
  ShortfallReader,
  shortfallSorts,
  type ShortfallsRequest,
} from './shortfall.reader.js';
export { BudgetLineChange, NewBudgetLine, NewPayment, PaymentConfirmation, PaymentVoiding } from './treasury.dto.js';
export { TreasuryModule } from './treasury.module.js';
export { budgetLineProperties, BudgetLineView, paymentProperties, PaymentView, TreasuryReader } from './treasury.reader.js';
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
