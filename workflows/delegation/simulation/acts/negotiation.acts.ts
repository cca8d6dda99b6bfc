import type { Move } from '#machine';
import { inHand } from '../../v1/amendment.js';
import { type Act, type At, type Decide, negative, traitsOf } from '../occasion.js';

/** How a kenesh votes. */
export function vote({ random, today }: Pick<At, 'random' | 'today'>, isFor: boolean): object {
  const deputiesElected = random.pick([11, 21, 21, 31]);
  const abstained = random.below(2);
  const most = deputiesElected - abstained - random.below(3);
  const against = random.below(Math.ceil(deputiesElected / 5));
  const [votesFor, votesAgainst] = isFor ? [most - against, against] : [against, most - against];
  return {
    number: `${random.between(1, 40)}/${random.between(1, 9)}`,
    adoptedOn: today,
    votesFor,
    votesAgainst,
    abstained,
    deputiesElected,
  };
}

const quorum = { accept: true, counter: true, decline: false };

function answer(occasion: At): Move {
  const { data, random } = occasion;
  const { kenesh } = traitsOf(occasion);
  const { termsHash } = inHand(data);
  // After one round a kenesh mostly agrees; an amendment is never answered by another offer.
  const mood =
    data.amendment !== null || data.existing !== null || data.round > 1
      ? random.named({ accept: 80, counter: 8, decline: 12 })
      : kenesh;
  const decision = mood === 'silent' ? random.named({ accept: 60, counter: 0, decline: 40 }) : mood;
  const more =
    decision === 'decline'
      ? negative('capacity', 'No specialist can be spared.')
      : decision === 'counter'
        ? { counter: counterOffer(occasion) }
        : {};
  return { type: 'recordKeneshResolution', payload: { ...vote(occasion, quorum[decision]), decision, termsHash, ...more } };
}

/** Another clause, or a tenth more money. */
function counterOffer({ data, random }: At): object {
  const { costing } = inHand(data);
  if (random.chance(50) || costing === null)
    return { clauses: { reporting: `Reports once in half a year (round ${data.round}).` } };
  const dearer = (amount: string): string => `${(BigInt(amount) * 11n + 9n) / 10n}`;
  return {
    years: Object.entries(costing.years).map(([year, amount]) => ({
      year: Number(year),
      amount: `${(BigInt(amount) * 11n) / 10n}`,
    })),
    schedule: costing.schedule.map(({ dueOn, amount }) => ({ dueOn, amount: dearer(amount) })),
    calculation: 'One more specialist than was calculated.',
  };
}

/** What the other side has recorded already, word for word: an outcome is shared when both have said the same. */
function recordedByOther({ records }: At, opening: string): object | null {
  const since = records.slice(records.map(({ event }) => event).lastIndexOf(opening) + 1);
  return (since.at(-1)?.payload as object | undefined) ?? null;
}

/** Both sides record the outcome of what `opening` began: the first what it holds true, with a protocol, the other the same. */
const shareOutcome = (type: string, opening: string, own: (at: At) => { protocol: string; outcome: object }): Act => ({
  reads: [type, opening],
  decide: (at) => {
    const known = recordedByOther(at, opening);
    if (known !== null) return { type, payload: known };
    const { protocol: text, outcome } = own(at);
    return { type, entry: { kind: 'document', text }, payload: (protocol) => ({ ...outcome, protocol }) };
  },
});

const conciliate = shareOutcome('recordConciliation', 'requestConciliation', ({ data, random, number }) => ({
  outcome: {
    outcome: random.chance(60) ? 'agreed' : 'disagreement',
    clauses: { performanceStandards: `Within ${random.between(3, 9)} days.` },
  },
  protocol: `Protocol of the conciliation of ${data.title}, ${number}, round ${data.round}`,
}));

const settleDispute = shareOutcome('recordDisputeOutcome', 'openDispute', ({ data, number }) => ({
  outcome: { outcome: 'What is owed is paid by the end of the year.' },
  protocol: `Protocol of the dispute of ${data.title}, ${number}`,
}));

const sign =
  (type: 'signAsProposer' | 'signAsRecipient'): Decide =>
  ({ data }) => ({ type, payload: { termsHash: inHand(data).termsHash } });

/** Both ask for it alike. */
const seekConciliation: Decide = ({ fate }) =>
  fate('conciliation').chance(65) ? { type: 'requestConciliation', payload: { reasonText: 'The sides are close.' } } : null;

/** From the kenesh's answer to the published agreement. */
export const negotiationActs: Readonly<Record<string, Act>> = {
  answerOffer: answer,
  answerLate: answer,
  decideOnRegistered: answer,
  answerCounterOffer: ({ random }) => {
    const answers = { acceptCounterOffer: 60, reviseOffer: 22, rejectCounterOffer: 18 };
    const type = random.named(answers);
    if (type === 'acceptCounterOffer') return { type };
    if (type === 'rejectCounterOffer') return { type, payload: negative('financial', 'There is no more money.') };
    const isAboutMoney = random.chance(40);
    const changed = isAboutMoney
      ? { changesAmounts: true }
      : { clauses: { renewal: `Renewed by agreement ${random.below(1000)}.` } };
    return { type, payload: { reasonText: 'Half of it is possible.', ...changed } };
  },
  seekConciliation,
  seekConciliationAsRecipient: seekConciliation,
  conciliate,
  conciliateAsRecipient: conciliate,
  settleDispute,
  settleDisputeAsRecipient: settleDispute,
  signAsProposer: sign('signAsProposer'),
  signAsRecipient: sign('signAsRecipient'),
  publishAgreement: ({ today }) => ({ type: 'publish', payload: { place: 'Erkin-Too (simulated)', publishedOn: today } }),
};
