import { type EventDefinition, IsText } from '#machine';
import type { DelegationContext } from './context.js';
import type { Recorder } from './record.js';

export class AccountChange {
  @IsText(40) treasuryAccount!: string;
  @IsText(2000) reasonText!: string;
}

export class BudgetCodeChange {
  @IsText(40) budgetCode!: string;
  @IsText(2000) reasonText!: string;
}

/** The account on which money of this case is to arrive; undefined: a power that was registered, of which nobody has said it. */
export function accountOf({ changedTerms, draft }: DelegationContext): string | undefined {
  return changedTerms.treasuryAccount ?? draft.treasuryAccount;
}

/** The classification code under which money of this case is appropriated. */
export function budgetCodeOf({ changedTerms, draft }: DelegationContext): string | undefined {
  return changedTerms.budgetCode ?? draft.budgetCode;
}

/** Where money goes to and comes from may change without new terms: openly, with a reason, by the side whose matter it is. */
export const moneyTermEvents: Record<string, EventDefinition> = {
  changeAccount: { payload: AccountChange, by: [{ party: 'recipient', office: 'signatory' }], requires: [] },
  changeBudgetCode: { payload: BudgetCodeChange, by: [{ party: 'finance', office: 'financier' }], requires: [] },
};

const changeAccount: Recorder<AccountChange> = ({ changedTerms }, { payload: { treasuryAccount } }) => ({
  changedTerms: { ...changedTerms, treasuryAccount },
});

const changeBudgetCode: Recorder<BudgetCodeChange> = ({ changedTerms }, { payload: { budgetCode } }) => ({
  changedTerms: { ...changedTerms, budgetCode },
});

export const moneyTermRecorders: Record<string, Recorder> = { changeAccount, changeBudgetCode };
