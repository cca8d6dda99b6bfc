import type { LedgerRow, PartyMember } from './workflow.js';
import type { WorkflowPackage } from './workflow-package.js';

/**
 * Each row is of a kind that the package shows. A row of a case with several payees says whose money it is, and no row names
 * another body than a payee.
 * @throws Error for a ledger that is none: a fault of the workflow.
 */
export function assertLedger(
  { roles, caseMoney }: Pick<WorkflowPackage, 'roles' | 'caseMoney'>,
  parties: readonly PartyMember[],
  ledger: readonly LedgerRow[],
): void {
  const kinds = caseMoney?.ledgerKinds.map(({ kind }) => kind);
  for (const { kind, period, source } of ledger)
    if (kinds?.includes(kind) === false) throw new Error(`ledger row ${kind} ${period} ${source} is of a kind that is not shown`);
  if (roles?.payee === undefined) return;
  const payees = parties.filter(({ party }) => party === roles.payee).map(({ body }) => body);
  for (const { kind, period, source, body } of ledger) {
    if (body === undefined ? payees.length > 1 : !payees.includes(body))
      throw new Error(
        `ledger row ${kind} ${period} ${source} is of ${body ?? 'nobody'}, and the payees are ${payees.join(', ')}`,
      );
  }
}
