import { addDays } from '#machine';
import { demonstrationClauses, type Subject } from '../../../workflows/delegation/demonstration/clauses.js';
import { calculate, costOf, type Term, termFrom } from '../../../workflows/delegation/demonstration/costing.js';
import { demonstrationPapers } from '../../../workflows/delegation/demonstration/papers.js';

/** Where a delegation happens, and what its papers say: the same for many cases. */
export interface Setting {
  /** How the logins of the municipality begin. */
  readonly municipality: string;
  readonly recipient: string;
  readonly territory: string;
  readonly power: string;
  readonly language: 'ky' | 'ru';
  readonly subject: Subject;
  /** The local date on which everything is done. */
  readonly day: string;
}

/** The rows of the treasury that are one case's own. */
export interface Money {
  readonly budgetLine: string;
  readonly payment: string;
}

export interface Act {
  /** A login. */
  readonly by: string;
  readonly type: string;
  payload(money: Money): object;
}

const account = '4402011101001234';
const cost = { specialists: 2, pay: 31_500, upkeep: 9_000, equipment: 140_000 };
const budgetCode = '70951';

export function termOf({ day }: Setting): Term {
  return termFrom(day);
}

export function titleOf({ subject }: Setting): string {
  return `${subject.power}: ${subject.recipient}`.slice(0, 300);
}

export function startOf(setting: Setting): object {
  return { instrument: 'agreement', title: titleOf(setting), power: setting.power, recipient: setting.recipient };
}

/** What the budget of the first year and the first transfer must hold, in tyiyn. */
export function amountsOf(setting: Setting): { year: number; appropriation: string; dueOn: string; tranche: string } {
  const { lines, schedule } = calculate(termOf(setting), cost, demonstrationPapers[setting.language]);
  const year = Number(setting.day.slice(0, 4));
  return { year, appropriation: String(costOf(lines, year)), dueOn: schedule[0]!.dueOn, tranche: schedule[0]!.amount! };
}

export const treasuryAccount = account;
export const classificationCode = budgetCode;

/**
 * The acts of an agreement from its empty draft into force, all on one day, with the papers of the demonstration: what they
 * say is the same for each case of a setting, so that its terms have one hash. @param termsHash null: as far as the offer.
 */
export function lifeOf(setting: Setting, termsHash: string | null): Act[] {
  const papers = demonstrationPapers[setting.language];
  const { day, municipality } = setting;
  const term = termOf(setting);
  const costing = calculate(term, cost, papers);
  const { appropriation, dueOn, tranche } = amountsOf(setting);
  const act = (by: string, type: string, payload: object | ((money: Money) => object) = {}): Act => ({
    by,
    type,
    payload: typeof payload === 'function' ? (payload as Act['payload']) : () => payload,
  });
  const draft = {
    clauses: demonstrationClauses[setting.language](setting.subject),
    territory: setting.territory,
    budgetCode,
    treasuryAccount: account,
    ...term,
    suspensionAllowed: true,
    publicationDays: 0,
  };
  const proposal = [
    act('ministry.drafter', 'saveDraft', draft),
    act('ministry.drafter', 'submitForLegalityCheck'),
    act('ministry.lawyer', 'confirmLegality', { noHarmStatement: papers.noHarm }),
    act('ministry.financier', 'submitCosting', costing),
    act('finance.financier', 'confirmCosting'),
    act('ministry.drafter', 'recordConsultation', { certificate: papers.sample('17'), certifiedOn: addDays(day, -45) }),
    act('ministry.signatory', 'offer'),
  ];
  if (termsHash === null) return proposal;
  const resolution = {
    decision: 'accept',
    number: papers.sample('12/4'),
    adoptedOn: day,
    votesFor: 16,
    votesAgainst: 3,
    abstained: 1,
    deputiesElected: 21,
    termsHash,
  };
  const items = costing.items!.map(({ key }) => key!);
  return [
    ...proposal,
    act(`${municipality}.registrar`, 'recordKeneshResolution', resolution),
    act('ministry.signatory', 'signAsProposer', { termsHash }),
    act(`${municipality}.signatory`, 'signAsRecipient', { termsHash }),
    act('ministry.drafter', 'publish', { place: papers.gazette, publishedOn: day }),
    act('finance.financier', 'recordAppropriation', ({ budgetLine }) => ({ budgetLine, amount: appropriation })),
    act('treasury.treasurer', 'recordTranche', ({ payment }) => ({ payment, amount: tranche, dueOn })),
    ...items.map((item, index) => act('ministry.drafter', 'recordHandover', { item, actNumber: papers.sample(`${index + 1}`) })),
    ...items.map((item) => act(`${municipality}.signatory`, 'acknowledgeItem', { item })),
    act(`${municipality}.financier`, 'confirmSeparateLine', { line: papers.sample('1430') }),
    act('ministry.signatory', 'bringIntoForce'),
  ];
}
