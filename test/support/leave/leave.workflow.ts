import {
  childFinished,
  type EventDefinition,
  houseImplementations,
  houseOptions,
  IsDocument,
  IsListOf,
  IsLocalDate,
  IsPart,
  IsText,
  met,
  type Opaque,
  payloadRequirement,
  reason,
  requirement,
  requiredAnd,
  startChild,
  type Workflow,
} from '#machine';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { assign, setup } from 'xstate';
import { leaveTexts } from './leave.texts.js';

/** A leave request: the smallest workflow that has parties, a deadline, a task, a branch, money and a shared row. */
class LeaveInput {
  @IsText(200) employee!: string;
  @IsText(36) employer!: string;
  @IsLocalDate() firstDay!: string;
  @IsInt() @Min(1) @Max(60) days!: number;
  /** Why leave is needed: a document. */
  @IsOptional() @IsDocument() certificate?: string;
  /** The body asked to cover meanwhile. */
  @IsOptional() @IsText(36) coveredBy?: string;
}
class LeaveRecipient {
  @IsText(36) body!: string;
}
class NothingSaid {}
class Attachment {
  @IsDocument() file!: string;
}
class Refusal {
  @IsText(500) reasonText!: string;
  @IsOptional() @IsPart(() => Attachment) order?: Attachment;
  @IsOptional() @IsListOf(() => Attachment, 0, 3) others?: Attachment[];
}

export interface LeaveContext {
  employer: string;
  applicantBody: string;
  applicant: string;
  firstDay: string;
  days: number;
  askedOn: string;
  approvedBy: string | null;
  remindedTimes: number;
  coverAsked: string | null;
  /** How the request to cover ended. */
  cover: string | null;
}

const notOwnRequest = requirement<LeaveContext>(['ownRequest'], ({ context, event }) =>
  event.actor.person === context.applicant ? [reason('ownRequest')] : met,
);
const notPast = payloadRequirement<null, LeaveInput>(['firstDayPast'], ({ event }) =>
  event.payload.firstDay < event.at.slice(0, 10) ? [reason('firstDayPast', { firstDay: event.payload.firstDay })] : met,
);

const start: EventDefinition = { payload: LeaveInput, by: [{ party: 'applicant', office: 'drafter' }], requires: [notPast] };
const events: Record<string, EventDefinition> = {
  approve: { payload: NothingSaid, by: [{ party: 'employer', office: 'signatory' }], requires: [notOwnRequest] },
  refuse: { payload: Refusal, by: [{ party: 'employer', office: 'signatory' }], requires: [] },
  cancel: { payload: NothingSaid, by: [{ party: 'applicant', office: 'drafter' }], requires: [] },
  callBack: { payload: NothingSaid, by: [{ party: 'employer', office: 'signatory' }], requires: [] },
  letGo: { payload: NothingSaid, by: [{ party: 'employer', office: 'signatory' }], requires: [] },
  childFinished,
};

const house = houseImplementations(events);
const askForCover = startChild<LeaveContext>('cover', ({ coverAsked }) => ({ coveredBy: coverAsked }));
const machine = setup({
  types: { context: {} as LeaveContext, input: {} as Opaque, events: {} as Opaque },
  guards: { ...house.guards, coverIsAsked: ({ context }) => context.coverAsked !== null },
  actions: {
    ...house.actions,
    recordApproval: assign(({ event }) => ({ approvedBy: event.actor.person })),
    recordCover: assign(({ event }) => ({ cover: event.payload.state })),
    countReminder: assign(({ context }) => ({ remindedTimes: context.remindedTimes + 1 })),
  },
  delays: { answerDue: 1, returnDay: 1 },
}).createMachine({
  id: 'leave',
  options: houseOptions,
  context: ({ input }) => ({
    employer: input?.payload.employer ?? '',
    applicantBody: input?.actor.body ?? '',
    applicant: input?.actor.person ?? '',
    firstDay: input?.payload.firstDay ?? '',
    days: input?.payload.days ?? 0,
    askedOn: input?.at.slice(0, 10) ?? '',
    approvedBy: null,
    remindedTimes: 0,
    coverAsked: input?.payload.coveredBy ?? null,
    cover: null,
  }),
  initial: 'asked',
  states: {
    asked: {
      entry: { type: 'notify', params: { template: 'asked', to: [{ party: 'employer', office: 'signatory' }] } },
      on: {
        approve: [
          { guard: requiredAnd('coverIsAsked'), target: 'away', actions: ['recordApproval', askForCover] },
          { guard: 'required', target: 'away', actions: 'recordApproval' },
        ],
        refuse: { guard: 'required', target: 'refused' },
        cancel: { guard: 'required', target: 'cancelled' },
      },
      after: { answerDue: { actions: 'countReminder' } },
    },
    away: {
      on: {
        callBack: { guard: 'required', target: 'calledBack' },
        childFinished: { guard: 'required', actions: 'recordCover' },
      },
      after: { returnDay: 'returned' },
    },
    // Suspended, so to say: nothing of a child is heard here.
    calledBack: { on: { letGo: { guard: 'required', target: 'away' } } },
    returned: { type: 'final' },
    refused: { type: 'final' },
    cancelled: { type: 'final' },
  },
});

/** A second workflow, so that nothing in the engine can know the delegation. Days of leave are drawn from a yearly allowance. */
export const leave: Workflow = {
  name: 'leave',
  version: 'v1',
  machine,
  start,
  startFor: { recipient: LeaveRecipient, inputFor: (input: object, { body }: LeaveRecipient) => ({ ...input, employer: body }) },
  events,
  deadlines: {
    answerDue: { kind: 'term', rule: 'leave.answer', from: ({ context }) => context.askedOn },
    returnDay: { kind: 'date', from: ({ context }) => context.firstDay },
  },
  tasks: [{ name: 'answerRequest', state: 'asked', party: 'employer', office: 'signatory', event: 'approve', due: 'answerDue' }],
  rules: [],
  facts: () => ({}),
  parties: (context: LeaveContext) => [
    { party: 'applicant', body: context.applicantBody },
    { party: 'employer', body: context.employer },
  ],
  attributes: (context: LeaveContext) => ({
    number: `L-${context.firstDay}`,
    title: `Leave from ${context.firstDay}`,
    days: context.days,
  }),
  ledger: (context: LeaveContext) =>
    context.approvedBy === null
      ? []
      : [{ kind: 'spent', period: context.firstDay.slice(0, 4), source: 'leave', dueOn: null, amount: String(context.days) }],
  allocations: (context: LeaveContext) =>
    context.approvedBy === null ? [] : [{ kind: 'allowance', id: context.applicantBody, amount: String(context.days) }],
  shownState: (paths) => paths[0]!,
  texts: leaveTexts,
};
