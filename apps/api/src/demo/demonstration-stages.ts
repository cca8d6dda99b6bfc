import { createHash } from 'node:crypto';
import { addDays } from '#machine';
import type { DraftPart } from '../../../../workflows/delegation/v1/draft.js';
import type { EnactmentRecord } from '../../../../workflows/delegation/v1/enactment.js';
import type { KeneshDecision } from '../../../../workflows/delegation/v1/offer.js';
import type { DemonstrationCase } from './demonstration-case.js';
import { demonstrationClauses } from './demonstration-clauses.js';
import { calculate } from './demonstration-costing.js';
import type { Stage } from './demonstration-delegations.js';

/** Of the functional classification of expenditure. */
const budgetCode = '70951';
const treasuryAccounts = { aimak: '4402011101001234', city: '4402011101005678' } as const;

/** How each stage is passed, by the people whose act it is. */
export const stages: Readonly<Record<Stage, (delegation: DemonstrationCase) => Promise<void>>> = {
  async draft(delegation) {
    const { recipient, language, takesEffect } = delegation.delegation;
    const fields: DraftPart = {
      clauses: demonstrationClauses[language](delegation.subject),
      territory: delegation.recipient.territory,
      budgetCode,
      treasuryAccount: treasuryAccounts[recipient],
      ...delegation.term,
      suspensionAllowed: true,
      ...(takesEffect === 'today' ? { publicationDays: 0 } : {}),
    };
    await delegation.send('ministry.drafter', 'saveDraft', fields);
    await delegation.send('ministry.drafter', 'submitForLegalityCheck');
  },

  async confirmLegality(delegation) {
    await delegation.send('ministry.lawyer', 'confirmLegality', { noHarmStatement: delegation.papers.noHarm });
  },

  async cost(delegation) {
    const { term, papers } = delegation;
    await delegation.send('ministry.financier', 'submitCosting', calculate(term, delegation.delegation.cost, papers));
    await delegation.send('finance.financier', 'confirmCosting');
  },

  async consult(delegation) {
    const certifiedOn = addDays(delegation.day, -45);
    await delegation.send('ministry.drafter', 'recordConsultation', { certificate: delegation.papers.sample('17'), certifiedOn });
  },

  async offer(delegation) {
    await delegation.send('ministry.signatory', 'offer');
  },

  async accept(delegation) {
    const { termsHash, firstOfferedOn } = await delegation.see();
    const resolution: KeneshDecision = {
      decision: 'accept',
      number: delegation.papers.sample('12/4'),
      adoptedOn: firstOfferedOn!,
      votesFor: 16,
      votesAgainst: 3,
      abstained: 1,
      deputiesElected: 21,
      termsHash: termsHash!,
    };
    await delegation.send('recipient.registrar', 'recordKeneshResolution', resolution);
  },

  async signAndPublish(delegation) {
    const { termsHash } = await delegation.see();
    await delegation.send('ministry.signatory', 'signAsProposer', { termsHash });
    await delegation.send('recipient.signatory', 'signAsRecipient', { termsHash });
    const { signatures } = await delegation.see();
    const publishedOn = [signatures.proposer!.on, signatures.recipient!.on].sort().at(-1);
    await delegation.send('ministry.drafter', 'publish', { place: delegation.papers.gazette, publishedOn });
  },

  async enact(delegation) {
    const { papers, day, term, subject } = delegation;
    const enactment: EnactmentRecord = {
      act: papers.law,
      number: papers.sample('77'),
      adoptedOn: addDays(day, -30),
      publishedOn: addDays(day, -20),
      effectiveOn: term.effectiveDate,
      textHash: createHash('sha256').update(subject.power).digest('hex'),
    };
    await delegation.send('ministry.drafter', 'recordEnactment', enactment);
  },

  async appropriate(delegation) {
    const { costing } = await delegation.see();
    const year = Number(delegation.term.effectiveDate.slice(0, 4));
    const amount = costing!.years[year]!;
    const act = delegation.papers.budget(year, delegation.delegation.title);
    const recipient = delegation.recipient.id;
    const budgetLine = await delegation.desk.budgetLine({ act, classificationCode: budgetCode, year, recipient, amount });
    await delegation.send('finance.financier', 'recordAppropriation', { budgetLine, amount });
  },

  /** Two thirds, in whole som. */
  async payFirstTrancheInPart(delegation) {
    await pay(delegation, (due) => ((due * 2n) / 300n) * 100n);
  },

  async payFirstTranche(delegation) {
    await pay(delegation, (due) => due);
  },

  async handOver(delegation) {
    const { items } = await delegation.see();
    for (const [index, { key: item }] of items.entries()) {
      await delegation.send('ministry.drafter', 'recordHandover', { item, actNumber: delegation.papers.sample(`${index + 1}`) });
    }
  },

  async acknowledge(delegation) {
    const { items } = await delegation.see();
    for (const { key: item } of items) await delegation.send('recipient.signatory', 'acknowledgeItem', { item });
  },

  async confirmSeparateLine(delegation) {
    await delegation.send('recipient.financier', 'confirmSeparateLine', { line: delegation.papers.sample('1430') });
  },

  async bringIntoForce(delegation) {
    await delegation.send('ministry.signatory', 'bringIntoForce');
  },
};

async function pay(delegation: DemonstrationCase, part: (due: bigint) => bigint): Promise<void> {
  const { costing } = await delegation.see();
  const { dueOn, amount: due } = costing!.schedule[0]!;
  const { name, recipient } = delegation.delegation;
  const amount = String(part(BigInt(due)));
  const payment = await delegation.desk.payment({
    account: treasuryAccounts[recipient],
    reference: `demonstration-${name}`,
    paidOn: delegation.day,
    recipient: delegation.recipient.id,
    amount,
  });
  await delegation.send('treasury.treasurer', 'recordTranche', { payment, amount, dueOn });
}
