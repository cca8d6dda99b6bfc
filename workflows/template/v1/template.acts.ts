import { IsId, IsListOf, IsText, today, vocabulary } from '#machine';
import type { TemplateContext } from './template.context.js';

export class NamedRecipient {
  @IsId() body!: string;
}
export class Proposal {
  @IsText(200) title!: string;
  @IsText(10_000) text!: string;
  @IsListOf(() => NamedRecipient, 1, 20) recipients!: NamedRecipient[];
}
export class Refusal {
  @IsText(1_000) reasonText!: string;
}

/** What acts read from outside the case, by name. */
interface Read {
  readonly caseNumber: string;
}

/** The names that everything below refers to: a party, office or rule that does not stand here does not compile. */
export const words = vocabulary<TemplateContext, Read>()({
  parties: { proposer: ['drafter', 'signatory'], recipient: ['signatory'] },
  rules: ['template.answer'],
});
const { act, fact, must, notice, payloadRequirement, reason } = words;

const recipientsDiffer = payloadRequirement<Proposal>(['recipientTwice'], ({ event }) => {
  const bodies = event.payload.recipients.map(({ body }) => body);
  return new Set(bodies).size === bodies.length ? [] : [reason('recipientTwice')];
});
const notAgreedYet = must('agreedAlready', ({ context, event }) =>
  context.recipients.some(({ body, agreedOn }) => body === event.actor.body && agreedOn === null),
);

/** What it records stands in `begin` of the workflow. */
export const propose = act('start', {
  payload: Proposal,
  by: 'proposer.drafter',
  requires: [recipientsDiffer],
  reads: () => ({ caseNumber: fact('caseNumber', null) }),
});

export const agree = act('agree', {
  by: 'recipient.signatory',
  requires: [notAgreedYet],
  record: ({ recipients }, event) => ({
    recipients: recipients.map((each) => (each.body === event.actor.body ? { ...each, agreedOn: today(event) } : each)),
  }),
});

export const refuse = act('refuse', {
  payload: Refusal,
  by: 'recipient.signatory',
  notifies: [notice('refused', 'proposer.drafter', 'proposer.signatory')],
});

export const withdraw = act('withdraw', { by: 'proposer.drafter' });

export const publish = act('publish', {
  by: 'proposer.signatory',
  record: (_, event) => ({ publishedOn: today(event) }),
  notifies: [notice('published', 'recipient.signatory')],
});
