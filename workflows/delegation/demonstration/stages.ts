import { addDays, type DemonstrationAct, type PaymentEntry, type Scene, textHash } from '#machine';
import type { DelegationContext } from '../v1/context.js';
import type { DraftPart } from '../v1/draft.js';
import type { EnactmentRecord } from '../v1/enactment.js';
import type { KeneshDecision } from '../v1/offer.js';
import { demonstrationClauses, type Subject } from './clauses.js';
import { calculate, quarterAhead, type Term, termFrom } from './costing.js';
import type { DemonstrationDelegation, Stage } from './delegations.js';
import { type DemonstrationPapers, demonstrationPapers } from './papers.js';

type Act = DemonstrationAct<DelegationContext>;
type At = Scene<DelegationContext>;

/** Of the functional classification of expenditure. */
const budgetCode = '70951';
const treasuryAccounts = { aimak: '4402011101001234', city: '4402011101005678' } as const;

/** How each stage is passed, by the people whose act it is. */
export const stages: Readonly<Record<Stage, (delegation: DemonstrationDelegation) => readonly Act[]>> = {
  draft: (delegation) => {
    const { recipient, language, takesEffect } = delegation;
    const fields = (scene: At): DraftPart => ({
      clauses: demonstrationClauses[language](subjectOf(delegation, scene)),
      territory: scene.body(recipient).territory!,
      budgetCode,
      treasuryAccount: treasuryAccounts[recipient],
      ...termOf(delegation, scene),
      suspensionAllowed: true,
      ...(takesEffect === 'today' ? { publicationDays: 0 } : {}),
    });
    return [
      { by: 'ministry.drafter', event: 'saveDraft', payload: fields },
      { by: 'ministry.drafter', event: 'submitForLegalityCheck' },
    ];
  },

  confirmLegality: (delegation) => [
    { by: 'ministry.lawyer', event: 'confirmLegality', payload: () => ({ noHarmStatement: papersOf(delegation).noHarm }) },
  ],

  cost: (delegation) => {
    const calculation = (scene: At): object => calculate(termOf(delegation, scene), delegation.cost, papersOf(delegation));
    return [
      { by: 'ministry.financier', event: 'submitCosting', payload: calculation },
      { by: 'finance.financier', event: 'confirmCosting' },
    ];
  },

  consult: (delegation) => {
    const certificate = papersOf(delegation).sample('17');
    const consultation = ({ day }: At): object => ({ certificate, certifiedOn: addDays(day, -45) });
    return [{ by: 'ministry.drafter', event: 'recordConsultation', payload: consultation }];
  },

  offer: () => [{ by: 'ministry.signatory', event: 'offer' }],

  accept: (delegation) => {
    const resolution = ({ data: { termsHash, firstOfferedOn } }: At): KeneshDecision => ({
      decision: 'accept',
      number: papersOf(delegation).sample('12/4'),
      adoptedOn: firstOfferedOn!,
      votesFor: 16,
      votesAgainst: 3,
      abstained: 1,
      deputiesElected: 21,
      termsHash: termsHash!,
    });
    return [{ by: `${delegation.recipient}.registrar`, event: 'recordKeneshResolution', payload: resolution }];
  },

  signAndPublish: (delegation) => {
    const signature = ({ data: { termsHash } }: At): object => ({ termsHash });
    const publication = ({ data: { signatures } }: At): object => {
      const publishedOn = [signatures.proposer!.on, signatures.recipient!.on].sort().at(-1);
      return { place: papersOf(delegation).gazette, publishedOn };
    };
    return [
      { by: 'ministry.signatory', event: 'signAsProposer', payload: signature },
      { by: `${delegation.recipient}.signatory`, event: 'signAsRecipient', payload: signature },
      { by: 'ministry.drafter', event: 'publish', payload: publication },
    ];
  },

  enact: (delegation) => {
    const { law, sample } = papersOf(delegation);
    const enactment = (scene: At): EnactmentRecord => ({
      act: law,
      number: sample('77'),
      adoptedOn: addDays(scene.day, -30),
      publishedOn: addDays(scene.day, -20),
      effectiveOn: termOf(delegation, scene).effectiveDate,
      textHash: textHash(subjectOf(delegation, scene).power),
    });
    return [{ by: 'ministry.drafter', event: 'recordEnactment', payload: enactment }];
  },

  appropriate: (delegation) => {
    const { title, recipient } = delegation;
    const yearOf = (scene: At): number => Number(termOf(delegation, scene).effectiveDate.slice(0, 4));
    const costOf = (scene: At): string => scene.data.costing!.years[yearOf(scene)]!;
    const appropriation: Act = {
      by: 'finance.financier',
      event: 'recordAppropriation',
      entry: (scene) => ({
        kind: 'budgetLine',
        act: papersOf(delegation).budget(yearOf(scene), title),
        classificationCode: budgetCode,
        year: yearOf(scene),
        recipient: scene.body(recipient).id,
        amount: costOf(scene),
      }),
      payload: (scene, budgetLine) => ({ budgetLine, amount: costOf(scene) }),
    };
    return [appropriation];
  },

  /** Two thirds, in whole som. */
  payFirstTrancheInPart: (delegation) => [payment(delegation, (due) => ((due * 2n) / 300n) * 100n)],

  payFirstTranche: (delegation) => [payment(delegation, (due) => due)],

  handOver: (delegation) =>
    itemsOf(delegation).map((item, index) => ({
      by: 'ministry.drafter',
      event: 'recordHandover',
      payload: () => ({ item, actNumber: papersOf(delegation).sample(`${index + 1}`) }),
    })),

  acknowledge: (delegation) =>
    itemsOf(delegation).map((item) => ({
      by: `${delegation.recipient}.signatory`,
      event: 'acknowledgeItem',
      payload: () => ({ item }),
    })),

  confirmSeparateLine: (delegation) => {
    const line = papersOf(delegation).sample('1430');
    return [{ by: `${delegation.recipient}.financier`, event: 'confirmSeparateLine', payload: () => ({ line }) }];
  },

  bringIntoForce: () => [{ by: 'ministry.signatory', event: 'bringIntoForce' }],
};

/** Of the first scheduled transfer, so much. */
function payment({ recipient }: DemonstrationDelegation, part: (due: bigint) => bigint): Act {
  const paid = ({ data }: At): { amount: string; dueOn: string } => {
    const { dueOn, amount } = data.costing!.schedule[0]!;
    return { amount: `${part(BigInt(amount))}`, dueOn };
  };
  const entry = (scene: At): PaymentEntry => {
    return {
      kind: 'payment',
      account: treasuryAccounts[recipient],
      recipient: scene.body(recipient).id,
      amount: paid(scene).amount,
    };
  };
  return {
    by: 'treasury.treasurer',
    event: 'recordTranche',
    entry,
    payload: (scene, id) => ({ payment: id, ...paid(scene) }),
  };
}

function papersOf({ language }: DemonstrationDelegation): DemonstrationPapers {
  return demonstrationPapers[language];
}

/** What is handed over, by its key. */
function itemsOf(delegation: DemonstrationDelegation): string[] {
  const { archive, workplaces } = papersOf(delegation);
  return [archive.key, workplaces.key];
}

function termOf({ takesEffect }: DemonstrationDelegation, { day }: Pick<At, 'day'>): Term {
  return termFrom(takesEffect === 'today' ? day : quarterAhead(day));
}

function subjectOf({ language, power, recipient }: DemonstrationDelegation, scene: Pick<At, 'body' | 'power'>): Subject {
  return { power: scene.power(power).name[language]!, recipient: scene.body(recipient).name[language]! };
}
