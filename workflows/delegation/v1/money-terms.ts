import { isSameNumber, IsText, today } from '#machine';
import { amended, inHand } from './amendment.js';
import type { DelegationContext, Draft, MoneyTerm } from './context.js';
import { isConsented } from './funding.requirements.js';
import { act, notice, type Recorder } from './vocabulary.js';

export class AccountChange {
  @IsText(40) treasuryAccount!: string;
  @IsText(2000) reasonText!: string;
}

class BudgetCodeChange {
  @IsText(40) budgetCode!: string;
  @IsText(2000) reasonText!: string;
}

const moneyTerms: readonly MoneyTerm[] = ['treasuryAccount', 'budgetCode'];

/** Undefined: a power that was registered, of which nobody has said it. */
export function termInForce({ changedTerms, draft }: DelegationContext, name: MoneyTerm): string | undefined {
  return changedTerms[name]?.value ?? draft[name];
}

/**
 * The terms that money can be for: those in force and, since it applies only once that money is there, those of an amendment
 * from the day on which it is agreed or enacted. Before, one side could have money counted that arrives elsewhere.
 */
export function payableTerms(context: DelegationContext): readonly DelegationContext[] {
  return isAgreed(context) ? [context, inHand(context)] : [context];
}

/**
 * The numbers that money of this case can have: that in force; of what an agreed amendment asks for also or only its own. An
 * undefined one: any.
 * @param isRequired whether terms have the transfer, or the year, that the money is for.
 */
export function numbersOf(
  context: DelegationContext,
  name: MoneyTerm,
  isRequired: (terms: DelegationContext) => boolean,
): readonly (string | undefined)[] {
  const [, coming] = payableTerms(context);
  const isReplaced = context.amendment?.replaces.includes(name) === true;
  if (coming === undefined || !isReplaced || !isRequired(coming)) return [termInForce(context, name)];
  return [...(isRequired(context) ? [termInForce(context, name)] : []), coming.draft[name]];
}

function isAgreed(context: DelegationContext): boolean {
  if (context.amendment?.costing?.isConfirmed !== true) return false;
  return context.instrument === 'agreement' ? isConsented(amended(context)) : context.amendment.enactment !== null;
}

/** Figures of the reason that money has another number than these; null: it has one of them. */
export function numberDiffers(
  numbers: readonly (string | undefined)[],
  found: string | undefined,
): { readonly expected: string; readonly found: string } | null {
  if (found === undefined || numbers.some((number) => number === undefined || isSameNumber(number, found))) return null;
  return { expected: numbers.join(', '), found };
}

/** Of account and code those for which a draft has another value than is in force. */
export function replacedBy(draft: Draft, context: DelegationContext): readonly MoneyTerm[] {
  return moneyTerms.filter((name) => draft[name] !== undefined && !isSame(draft[name], termInForce(context, name)));
}

/** What stays changed beside the terms once an amendment applies: what it neither replaces nor says itself. */
export function stillChanged({ changedTerms, amendment }: DelegationContext): DelegationContext['changedTerms'] {
  const isOver = (name: MoneyTerm, value: string): boolean =>
    amendment!.replaces.includes(name) || isSame(amendment!.draft[name], value);
  return Object.fromEntries(
    Object.entries(changedTerms).filter(([name, { value }]) => !isOver(name as MoneyTerm, value)),
  ) as DelegationContext['changedTerms'];
}

function isSame(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && isSameNumber(one, other);
}

const changeTerm =
  (name: MoneyTerm): Recorder<AccountChange & BudgetCodeChange> =>
  ({ changedTerms }, event) => {
    const { payload, actor } = event;
    const changed = { value: payload[name], by: actor.body!, on: today(event), reasonText: payload.reasonText };
    return { changedTerms: { ...changedTerms, [name]: changed } };
  };

/** All parties see where money is to go to and to come from. */
const everyParty = [
  'proposer.signatory',
  'recipient.signatory',
  'recipient.financier',
  'finance.financier',
  'treasury.treasurer',
  'control.controller',
  'third.registrar',
  'successor.signatory',
] as const;

/** Where money goes to and comes from may change without new terms: openly, with a reason, by the side whose matter it is. */
export const changeAccount = act('changeAccount', {
  payload: AccountChange,
  by: 'recipient.signatory',
  record: changeTerm('treasuryAccount') as Recorder<AccountChange>,
  notifies: [notice('accountChanged', ...everyParty)],
});

export const changeBudgetCode = act('changeBudgetCode', {
  payload: BudgetCodeChange,
  by: 'finance.financier',
  record: changeTerm('budgetCode') as Recorder<BudgetCodeChange>,
  notifies: [notice('budgetCodeChanged', ...everyParty)],
});
