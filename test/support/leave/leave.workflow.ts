import { accept, IsDocument, IsListOf, IsLocalDate, IsPart, IsText, vocabulary } from '#machine';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { texts } from './leave.texts.js';

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

const {
  act,
  child,
  childFinished,
  condition,
  date,
  defineWorkflow,
  must,
  notice,
  payloadRequirement,
  reason,
  recording,
  task,
  term,
} = vocabulary<LeaveContext>()({
  parties: { applicant: ['drafter'], employer: ['signatory'] },
  rules: ['leave.answer'],
});

const notOwnRequest = must('ownRequest', ({ context, event }) => event.actor.person !== context.applicant);
const notPast = payloadRequirement<LeaveInput>(['firstDayPast'], ({ event }) =>
  event.payload.firstDay < event.at.slice(0, 10) ? [reason('firstDayPast', { firstDay: event.payload.firstDay })] : [],
);

const ask = act('start', { payload: LeaveInput, by: 'applicant.drafter', requires: [notPast] });
const approve = act('approve', {
  by: 'employer.signatory',
  requires: [notOwnRequest],
  record: (_, event) => ({ approvedBy: event.actor.person }),
});
const refuse = act('refuse', { payload: Refusal, by: 'employer.signatory' });
const cancel = act('cancel', { by: 'applicant.drafter' });
const callBack = act('callBack', { by: 'employer.signatory' });
const letGo = act('letGo', { by: 'employer.signatory' });
const coverEnded = childFinished((_, { payload }) => ({ cover: payload.state }));

const coverIsAsked = condition('coverIsAsked', ({ context }) => context.coverAsked !== null);
const countReminder = recording('countReminder', ({ remindedTimes }) => ({ remindedTimes: remindedTimes + 1 }));
const askForCover = child('cover', ({ coverAsked }) => ({ coveredBy: coverAsked }));
const answerDue = term('answerDue', 'leave.answer', ({ context }) => context.askedOn);
const returnDay = date('returnDay', ({ context }) => context.firstDay);

/** A second workflow, so that nothing in the engine can know the delegation. Days of leave are drawn from a yearly allowance. */
export const leave = defineWorkflow({
  name: 'leave',
  version: 'v1',
  start: ask,
  startFor: { recipient: LeaveRecipient, inputFor: (input: object, { body }: LeaveRecipient) => ({ ...input, employer: body }) },
  begin: (event) => ({
    employer: event?.payload.employer ?? '',
    applicantBody: event?.actor.body ?? '',
    applicant: event?.actor.person ?? '',
    firstDay: event?.payload.firstDay ?? '',
    days: event?.payload.days ?? 0,
    askedOn: event?.at.slice(0, 10) ?? '',
    approvedBy: null,
    remindedTimes: 0,
    coverAsked: event?.payload.coveredBy ?? null,
    cover: null,
  }),
  initial: 'asked',
  states: {
    asked: {
      entry: [notice('asked', 'employer.signatory')],
      on: [
        accept(approve, { when: coverIsAsked, to: 'away', also: [askForCover] }, { to: 'away' }),
        accept(refuse, { to: 'refused' }),
        accept(cancel, { to: 'cancelled' }),
      ],
      after: { deadline: answerDue, also: [countReminder] },
      awaits: task(approve, { name: 'answerRequest', due: answerDue }),
    },
    away: {
      on: [accept(callBack, { to: 'calledBack' }), accept(coverEnded)],
      after: { deadline: returnDay, to: 'returned' },
    },
    // Suspended, so to say: no event of a child is accepted here.
    calledBack: { on: accept(letGo, { to: 'away' }) },
    returned: { isFinal: true },
    refused: { isFinal: true },
    cancelled: { isFinal: true },
  },
  parties: ({ applicantBody, employer }) => ({ applicant: applicantBody, employer }),
  attributes: ({ firstDay, days }) => ({ number: `L-${firstDay}`, title: `Leave from ${firstDay}`, days }),
  ledger: ({ approvedBy, firstDay, days }) =>
    approvedBy === null
      ? []
      : [{ kind: 'spent', period: firstDay.slice(0, 4), source: 'leave', dueOn: null, amount: String(days) }],
  allocations: ({ approvedBy, applicantBody, days }) =>
    approvedBy === null ? [] : [{ kind: 'allowance', id: applicantBody, amount: String(days) }],
  texts: texts.leave,
});
