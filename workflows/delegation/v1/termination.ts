import { accept, addDays, addMonths, IsText, met, type ReasonOf, region, Remark, today } from '#machine';
import { IsIn, IsOptional } from 'class-validator';
import { type DelegationContext, type TerminationGround, terminationGrounds } from './context.js';
import { recentDefaults, withDefaults } from './defaults.js';
import { termEnd } from './money.js';
import { settling } from './settlement.js';
import { sideOf } from './shared-outcome.js';
import {
  act,
  bothSignatories,
  condition,
  lastDay,
  notice,
  payloadRequirement,
  reason,
  type Recorder,
  recording,
  requirement,
  term,
} from './vocabulary.js';

class Termination {
  @IsIn(terminationGrounds) ground!: TerminationGround;
  /** The judgment, or the law that changed. */
  @IsOptional() @IsText(500) actReference?: string;
  @IsText(2000) reasonText!: string;
}

type GroundCode = 'termNotEnding' | 'actReferenceMissing' | 'groundOfOtherSide' | 'nonFundingNotRepeated' | 'breachNotRepeated';
type Check = (context: DelegationContext, event: Parameters<Recorder<Termination>>[1]) => readonly ReasonOf<GroundCode>[];

const needsAct: Check = (_, { payload }) => (payload.actReference === undefined ? [reason('actReferenceMissing')] : met);

/** What each ground needs (DELEGATION.md, recommended): the term nearly over, an act, or what was repeated. */
const groundChecks: Readonly<Record<TerminationGround, Check>> = {
  expiry: (context, event) => {
    const nearest = addDays(today(event), event.facts.rules['termination.notice']!.value);
    return termEnd(context) <= nearest ? met : [reason('termNotEnding', { termEnd: termEnd(context), nearest })];
  },
  mutual: () => met,
  court: needsAct,
  lawChanged: needsAct,
  repeatedNonFunding: (context, event) => {
    if (sideOf(context, event.actor.body) !== 'recipient') return [reason('groundOfOtherSide')];
    const known = { ...context, ...withDefaults(context, event) };
    return repeated('nonFundingNotRepeated', recentDefaults(known, event).length, event);
  },
  repeatedBreach: (context, event) => {
    if (sideOf(context, event.actor.body) !== 'proposer') return [reason('groundOfOtherSide')];
    const from = addMonths(today(event), -event.facts.rules['repeated.window']!.value);
    const confirmed = context.controlActs.filter(({ state, decidedOn }) => state === 'confirmed' && decidedOn! > from);
    return repeated('breachNotRepeated', confirmed.length, event);
  },
};

/** Rules `repeated.count` and `repeated.window`: so many within so many months. */
function repeated<Code extends GroundCode>(
  code: Code,
  count: number,
  { facts }: Parameters<Check>[1],
): readonly ReasonOf<Code>[] {
  const [needed, months] = [facts.rules['repeated.count']!.value, facts.rules['repeated.window']!.value];
  return count >= needed ? met : [reason(code, { count: `${count}`, needed: `${needed}`, months: `${months}` })];
}

const groundHolds = payloadRequirement<Termination, GroundCode>(
  ['termNotEnding', 'actReferenceMissing', 'groundOfOtherSide', 'nonFundingNotRepeated', 'breachNotRepeated'],
  ({ context, event }) => groundChecks[event.payload.ground](context, event),
);

const recordTermination: Recorder<Termination> = (context, event) => {
  const { ground, actReference = null } = event.payload;
  return {
    termination: { by: sideOf(context, event.actor.body)!, on: today(event), ground, actReference },
    mutualEnd: null,
  };
};

export const giveNotice = act('giveNotice', {
  payload: Termination,
  by: bothSignatories,
  requires: [groundHolds],
  record: recordTermination,
  notifies: [notice('terminationNotice', ...bothSignatories, 'finance.financier', 'control.controller')],
});

/** Either side gives up before force. */
export const abandon = act('abandon', {
  payload: Termination,
  by: bothSignatories,
  requires: [groundHolds],
  record: recordTermination,
});

export const withdrawNotice = act('withdrawNotice', {
  payload: Remark,
  by: bothSignatories,
  requires: [
    requirement(['noNotice', 'noticeOfOtherSide'], ({ context, event }) => {
      const given = context.termination ?? context.mutualEnd;
      if (given === null) return [reason('noNotice')];
      return given.by === sideOf(context, event.actor.body) ? met : [reason('noticeOfOtherSide')];
    }),
  ],
  record: () => ({ termination: null, mutualEnd: null }),
});

/** By mutual consent: the other signatory has still to confirm. */
const mutualAwaitsOther = condition<Termination>(
  'mutualAwaitsOther',
  ({ context, event }) =>
    event.payload.ground === 'mutual' &&
    (context.mutualEnd === null || context.mutualEnd.by === sideOf(context, event.actor.body)),
);

const proposeMutualEnd = recording<Termination>('proposeMutualEnd', (context, event) => ({
  mutualEnd: { by: sideOf(context, event.actor.body)!, on: today(event) },
}));

const proposed = {
  when: mutualAwaitsOther,
  records: proposeMutualEnd,
  notifies: [notice('mutualEndProposed', ...bothSignatories)],
} as const;

export const abandonable = [accept(abandon, proposed, { to: 'settling', also: settling }), withdrawNotice];

/** The power ends with its term. */
export const termEnds = {
  deadline: lastDay('termEnd', ({ context }) => context.draft.termEnd ?? null),
  to: 'settling',
  also: settling,
} as const;

const terminationEffective = term('terminationEffective', 'termination.notice', ({ context }) => context.termination?.on ?? null);

export const noticeOfEnd = region('none', {
  none: { on: [accept(giveNotice, proposed, { to: 'given' }), withdrawNotice] },
  given: {
    on: accept(withdrawNotice, { to: 'none', notifies: [notice('noticeWithdrawn', ...bothSignatories)] }),
    after: { deadline: terminationEffective, to: 'settling', also: settling },
  },
});
