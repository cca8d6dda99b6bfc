import { accept, today } from '#machine';
import { agree, type Proposal, propose, publish, refuse, withdraw, words } from './template.acts.js';
import { templateTexts } from './template.texts.js';

const { condition, defineWorkflow, notice, task, term } = words;

const answerDue = term('answerDue', 'template.answer', ({ context }) => context.askedOn);

/** Everybody else has agreed. */
const isLast = condition('isLast', ({ context, event }) =>
  context.recipients.every(({ body, agreedOn }) => body === event.actor.body || agreedOn !== null),
);

/** A state body proposes something to one or several municipalities; it holds when each of them has agreed in time. */
export const template = defineWorkflow({
  name: 'template',
  version: 'v1',
  start: propose,
  // Called once without an event, to find what a case is made of.
  begin: (event) => {
    const { title = '', text = '', recipients = [] }: Partial<Proposal> = event?.payload ?? {};
    return {
      number: event === undefined ? '' : `${event.at.slice(0, 4)}-${event.facts.caseNumber}`,
      title,
      text,
      proposer: event?.actor.body ?? '',
      recipients: recipients.map(({ body }) => ({ body, agreedOn: null })),
      askedOn: event === undefined ? '' : today(event),
      publishedOn: null,
    };
  },
  initial: 'asked',
  states: {
    asked: {
      entry: [notice('asked', 'recipient.signatory')],
      on: [
        accept(agree, { when: isLast, to: 'agreed' }, {}),
        accept(refuse, { to: 'refused' }),
        accept(withdraw, { to: 'withdrawn' }),
      ],
      after: { deadline: answerDue, to: 'lapsed' },
      awaits: task(agree, { name: 'answer', due: answerDue }),
    },
    agreed: {
      entry: [notice('agreed', 'proposer.signatory')],
      on: [accept(publish, { to: 'published' }), accept(withdraw, { to: 'withdrawn' })],
      awaits: task(publish),
    },
    published: { isFinal: true },
    refused: { isFinal: true },
    lapsed: { entry: [notice('lapsed', 'proposer.drafter', 'proposer.signatory')], isFinal: true },
    withdrawn: { isFinal: true },
  },
  parties: ({ proposer, recipients }) => ({ proposer, recipient: recipients.map(({ body }) => body) }),
  attributes: ({ number, title, askedOn, publishedOn }) => ({ number, title, askedOn, publishedOn }),
  texts: templateTexts,
});
