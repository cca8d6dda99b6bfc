import {
  addDays,
  addMonths,
  type EventDefinition,
  IsText,
  met,
  payloadRequirement,
  reason,
  requirement,
  type WorkflowEvent,
} from '#machine';
import { IsIn, IsOptional } from 'class-validator';
import { type DelegationContext, type TerminationGround, terminationGrounds } from './context.js';
import { today } from './day.js';
import { recentDefaults, withDefaults } from './defaults.js';
import { termEnd } from './money.js';
import { type Recorder, Remark } from './record.js';
import { bothSignatories, sideOf } from './shared-outcome.js';

export class Termination {
  @IsIn(terminationGrounds) ground!: TerminationGround;
  /** The judgment, or the law that changed. */
  @IsOptional() @IsText(500) actReference?: string;
  @IsText(2000) reasonText!: string;
}

type Asked = { context: DelegationContext; event: WorkflowEvent<Termination> };

/** What each ground needs (DELEGATION.md, recommended): the term nearly over, an act, or what was repeated. */
const groundChecks: Readonly<Record<TerminationGround, (asked: Asked) => ReturnType<typeof reason>[]>> = {
  expiry: ({ context, event }) => {
    const nearest = addDays(today(event), event.facts.rules['termination.notice']!.value);
    return termEnd(context) <= nearest ? [] : [reason('termNotEnding', { termEnd: termEnd(context), nearest })];
  },
  mutual: () => [],
  court: needsAct,
  lawChanged: needsAct,
  repeatedNonFunding: ({ context, event }) => {
    if (sideOf(context, event.actor.body) !== 'recipient') return [reason('groundOfOtherSide')];
    const known = { ...context, ...withDefaults(context, event) };
    return repeated('nonFundingNotRepeated', recentDefaults(known, event).length, event);
  },
  repeatedBreach: ({ context, event }) => {
    if (sideOf(context, event.actor.body) !== 'proposer') return [reason('groundOfOtherSide')];
    const from = addMonths(today(event), -event.facts.rules['repeated.window']!.value);
    const confirmed = context.controlActs.filter(({ state, decidedOn }) => state === 'confirmed' && decidedOn! > from);
    return repeated('breachNotRepeated', confirmed.length, event);
  },
};

function needsAct({ event }: Asked): ReturnType<typeof reason>[] {
  return event.payload.actReference === undefined ? [reason('actReferenceMissing')] : [];
}

/** Rules `repeated.count` and `repeated.window`: so many within so many months. */
function repeated(code: string, count: number, { facts }: WorkflowEvent): ReturnType<typeof reason>[] {
  const [needed, months] = [facts.rules['repeated.count']!.value, facts.rules['repeated.window']!.value];
  return count >= needed ? [] : [reason(code, { count: `${count}`, needed: `${needed}`, months: `${months}` })];
}

const groundHolds = payloadRequirement<DelegationContext, Termination>(
  ['termNotEnding', 'actReferenceMissing', 'groundOfOtherSide', 'nonFundingNotRepeated', 'breachNotRepeated'],
  (asked) => groundChecks[asked.event.payload.ground](asked),
);

const noticeIsOwn = requirement<DelegationContext>(['noNotice', 'noticeOfOtherSide'], ({ context, event }) => {
  const given = context.termination ?? context.mutualEnd;
  if (given === null) return [reason('noNotice')];
  return given.by === sideOf(context, event.actor.body) ? met : [reason('noticeOfOtherSide')];
});

export const terminationEvents: Record<string, EventDefinition> = {
  giveNotice: { payload: Termination, by: bothSignatories, requires: [groundHolds] },
  withdrawNotice: { payload: Remark, by: bothSignatories, requires: [noticeIsOwn] },
  abandon: { payload: Termination, by: bothSignatories, requires: [groundHolds] },
};

const giveNotice: Recorder<Termination> = (context, event) => {
  const { ground, actReference = null } = event.payload;
  return {
    termination: { by: sideOf(context, event.actor.body)!, on: today(event), ground, actReference },
    mutualEnd: null,
  };
};

const proposeMutualEnd: Recorder<Termination> = (context, event) => ({
  mutualEnd: { by: sideOf(context, event.actor.body)!, on: today(event) },
});

const withdrawNotice: Recorder = () => ({ termination: null, mutualEnd: null });

export const terminationRecorders: Record<string, Recorder> = {
  giveNotice,
  withdrawNotice,
  abandon: giveNotice,
  proposeMutualEnd,
};

export const terminationBranches = {
  /** By mutual consent: the other signatory has still to confirm. */
  mutualAwaitsOther: ({ context, event }: Asked): boolean =>
    event.payload.ground === 'mutual' &&
    (context.mutualEnd === null || context.mutualEnd.by === sideOf(context, event.actor.body)),
};
