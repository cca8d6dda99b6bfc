import type { LedgerRow, PartyMember } from './workflow.js';
import type { PartyRoles } from './workflow-package.js';

/**
 * A row of a case with several payees says whose money it is, and no row names another body than a payee.
 * @throws Error for a ledger that is none: a fault of the workflow.
 */
export function demandPayees({ payee }: PartyRoles, parties: readonly PartyMember[], ledger: readonly LedgerRow[]): void {
  if (payee === undefined) return;
  const payees = parties.filter(({ party }) => party === payee).map(({ body }) => body);
  for (const { kind, period, source, body } of ledger) {
    if (body === undefined ? payees.length > 1 : !payees.includes(body))
      throw new Error(
        `ledger row ${kind} ${period} ${source} is of ${body ?? 'nobody'}, and the payees are ${payees.join(', ')}`,
      );
  }
}
