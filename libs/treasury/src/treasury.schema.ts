import { projectFile, sqlMigration } from '#platform';
import { AllocationRow } from './allocation.entity.js';
import { BudgetLine } from './budget-line.entity.js';
import { LedgerEntry } from './ledger-entry.entity.js';
import { Payment } from './payment.entity.js';

export const treasuryEntities = [BudgetLine, Payment, AllocationRow, LedgerEntry];
export const treasuryMigration = sqlMigration(1764000005000, 'Treasury', projectFile('libs/treasury/migrations/treasury.sql'));
export const moneyConfirmedMigration = sqlMigration(
  1764600002000,
  'MoneyConfirmed',
  projectFile('libs/treasury/migrations/money-confirmed.sql'),
);
export const recordedLedgerMigration = sqlMigration(
  1764600003010,
  'RecordedLedger',
  projectFile('libs/treasury/migrations/recorded-ledger.sql'),
);
export const recordedMoneyMigration = sqlMigration(
  1764600003140,
  'RecordedMoney',
  projectFile('libs/treasury/migrations/recorded-money.sql'),
);
export const moneyByStepMigration = sqlMigration(
  1764600005010,
  'MoneyByStep',
  projectFile('libs/treasury/migrations/money-by-step.sql'),
);
export const paymentRepeatsMigration = sqlMigration(
  1764600005020,
  'PaymentRepeats',
  projectFile('libs/treasury/migrations/payment-repeats.sql'),
);
export const ledgerPayeeMigration = sqlMigration(
  1764600006010,
  'LedgerPayee',
  projectFile('libs/treasury/migrations/ledger-payee.sql'),
);
export const ledgerKindsMigration = sqlMigration(
  1764600007010,
  'LedgerKinds',
  projectFile('libs/treasury/migrations/ledger-kinds.sql'),
);

/** Tables of the past: the application may add to them and read them, nothing else. */
export const treasuryAppendOnly = ['ledger_entry'];
