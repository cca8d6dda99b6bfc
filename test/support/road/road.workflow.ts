import { accept, type LedgerRow, region } from '#machine';
import {
  changePromise,
  consent,
  object,
  promise,
  publish,
  recordPayment,
  request,
  roadOf,
  surveyEnded,
  takeOver,
  withdraw,
  words,
} from './road.acts.js';
import { isPaid, type Part, RoadContext, type Share } from './road.context.js';
import { roadTable } from './road.table.js';
import { texts } from './road.texts.js';
import { survey } from './survey.workflow.js';

const { child, condition, defineWorkflow, lastDay, notice, task, term } = words;

const answerDue = term('answerDue', 'road.answer', ({ context }) => context.askedOn);
const payBy = lastDay('payBy', ({ context }) => context.payBy);

/** Everybody else has consented. */
const isLast = condition('isLast', ({ context, event }) =>
  context.parts.every(({ municipality, consentedOn }) => municipality === event.actor.body || consentedOn !== null),
);
const paidInFull = condition('paidInFull', ({ context }) => isPaid(context));
const askForSurvey = child(survey.name, ({ title, agency, parts }) => ({
  road: title,
  agency,
  parts: parts.map(({ municipality }) => ({ municipality })),
}));
const payLate = task(recordPayment, { name: 'payLate' });
const pay = task(recordPayment, { name: 'pay', due: payBy });

/** A row for each part that says whose money it is; several of one kind, period and source do not occur. */
function ledgerOf({ publishedOn, parts, payBy: dueOn, promised, paid }: RoadContext): LedgerRow[] {
  const year = dueOn.slice(0, 4);
  const due = (part: Part): LedgerRow => ({
    kind: 'due',
    period: year,
    source: 'parts',
    dueOn,
    amount: part.amount,
    body: part.municipality,
  });
  const row =
    (kind: string) =>
    ({ id, municipality, amount }: Share): LedgerRow => ({
      ...{ kind, period: year, source: id, dueOn: null, amount, body: municipality },
    });
  return [...(publishedOn === null ? [] : parts.map(due)), ...promised.map(row('promised')), ...paid.map(row('received'))];
}

/** A local road goes from the municipalities on whose land it runs to the road agency, which pays each for its part. */
export const road = defineWorkflow({
  name: 'roadTransfer',
  version: 'v1',
  start: request,
  startFor: roadOf,
  begin: (event) => {
    if (event === undefined) return { ...new RoadContext() };
    const { payload, actor, at, facts } = event;
    return {
      ...new RoadContext(),
      ...payload,
      number: `R-${facts.caseNumber}`,
      agency: actor.body ?? '',
      treasury: facts.authorities.treasury ?? '',
      finance: facts.authorities.financeMinistry ?? '',
      askedOn: at.slice(0, 10),
      parts: payload.parts.map((part) => ({ ...part, consentedOn: null })),
    };
  },
  tables: { start: roadTable },
  initial: 'asked',
  states: {
    asked: {
      entry: [notice('asked', 'municipality.signatory')],
      on: [
        accept(consent, { when: isLast, to: 'agreed', also: [askForSurvey] }, {}),
        accept(object, { to: 'refused' }),
        accept(withdraw, { to: 'withdrawn' }),
      ],
      after: { deadline: answerDue, to: 'lapsed' },
      awaits: task(consent, { due: answerDue }),
    },
    agreed: {
      on: [accept(surveyEnded), accept(publish, { to: 'published' }), accept(withdraw, { to: 'withdrawn' })],
      awaits: task(publish),
    },
    published: {
      on: [accept(promise), accept(changePromise), accept(recordPayment), accept(takeOver, { to: 'transferred' })],
      within: region('unpaid', {
        unpaid: { always: { when: paidInFull, to: 'paid' }, after: { deadline: payBy, to: 'late' }, awaits: pay },
        late: {
          entry: [notice('late', 'agency.signatory', 'municipality.financier')],
          always: { when: paidInFull, to: 'paid' },
          awaits: payLate,
        },
        paid: { awaits: task(takeOver) },
      }),
    },
    transferred: { isFinal: true },
    refused: { isFinal: true },
    lapsed: { entry: [notice('lapsed', 'agency.signatory', 'municipality.signatory')], isFinal: true },
    withdrawn: { isFinal: true },
  },
  parties: ({ agency, parts, finance, treasury }) => ({
    agency,
    municipality: parts.map(({ municipality }) => municipality),
    finance,
    treasury,
  }),
  attributes: ({ number, title, metres, payBy: paidBy, publishedOn, surveyed }) => ({
    ...{ number, title, metres, payBy: paidBy, publishedOn, surveyed },
  }),
  ledger: ledgerOf,
  allocations: ({ promised, paid }) => [
    ...promised.map(({ id, amount }) => ({ kind: 'budgetLine', id, amount })),
    ...paid.map(({ id, amount }) => ({ kind: 'payment', id, amount })),
  ],
  texts: texts.transfer,
});
