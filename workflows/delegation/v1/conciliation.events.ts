import { type EventDefinition, IsDocument, IsText, type Question } from '#machine';
import { IsIn } from 'class-validator';
import type { DelegationContext } from './context.js';
import { NewTerms, takeNewTerms } from './negotiation.events.js';
import type { Recorder } from './record.js';
import {
  bothSignatories,
  isShared,
  outcomeAsked,
  outcomeRecorders,
  ThirdNamed,
  thirdIsIndependent,
  withOutcome,
} from './shared-outcome.js';

export class ConciliationRequest extends ThirdNamed {
  @IsText(5000) reasonText!: string;
}

export class ConciliationOutcome extends NewTerms {
  @IsIn(['agreed', 'disagreement']) outcome!: 'agreed' | 'disagreement';
  /** The protocol, as stored. */
  @IsDocument() protocol!: string;
}

export const conciliationEvents: Record<string, EventDefinition> = {
  requestConciliation: { payload: ConciliationRequest, by: bothSignatories, requires: [thirdIsIndependent] },
  recordConciliation: { payload: ConciliationOutcome, by: outcomeRecorders, requires: [] },
};

const requestConciliation: Recorder<ConciliationRequest> = (_, event) => ({ conciliation: outcomeAsked(event) });

const noteConciliation: Recorder<ConciliationOutcome> = (context, event) => ({
  conciliation: withOutcome(context.conciliation!, context, event),
});

/** Conciliation is over: whoever conciliated is no party to what follows. */
const agreeOnNewTerms: Recorder<ConciliationOutcome> = (context, event) => ({
  ...takeNewTerms(context, event),
  conciliation: null,
});

export const conciliationRecorders: Record<string, Recorder> = {
  requestConciliation,
  recordConciliation: noteConciliation,
  agreeOnNewTerms,
};

type Asked = Question<DelegationContext, ConciliationOutcome>;

const isAgreed = ({ context, event }: Asked): boolean =>
  event.payload.outcome === 'agreed' && isShared(context.conciliation!, context, event);

/** Where an outcome that is shared leads; one that is not yet waits for the other side. */
export const conciliationBranches = {
  agreedOnAmounts: (asked: Asked): boolean => isAgreed(asked) && asked.event.payload.changesAmounts === true,
  agreedOnClauses: isAgreed,
  disagreementIsShared: ({ context, event }: Asked): boolean =>
    event.payload.outcome === 'disagreement' && isShared(context.conciliation!, context, event),
};
