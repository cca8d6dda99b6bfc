import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { localDay } from '#calendar';
import type { Acting } from '#identity';
import type { Language } from '#machine';
import { Clock } from '#platform';
import { component, list, object, type Static, text, whole } from '#schema';
import {
  type BudgetLineCandidate,
  budgetLineCandidateProperties,
  CandidateReader,
  type Candidates,
  type PaymentCandidate,
  paymentCandidateProperties,
} from '#treasury';
import { BodyNames } from '../instances/body-names.js';
import { WorkflowTexts } from '../instances/workflow-texts.js';
import { CallersLanguage } from '../language/callers-language.js';
import { nameIn } from '../language/shown-reason.js';
import { Answers, Refuses } from '../openapi/answers.js';
import { IdPipe } from '../request/id.pipe.js';
import { CurrentActing } from '../session/current-acting.decorator.js';
import { shownAwaited, ShownAwaited } from './shortfall.view.js';

const shownProperties = { stateText: text, awaited: list(ShownAwaited) };

const PaymentCandidates = component(
  'PaymentCandidates',
  object({
    items: {
      ...list(object({ ...paymentCandidateProperties, ...shownProperties })),
      description: 'At most 200. The oldest transfer of each case that money does not cover, due already or not',
    },
    count: whole,
  }),
);

const BudgetLineCandidates = component(
  'BudgetLineCandidates',
  object({
    items: {
      ...list(object({ ...budgetLineCandidateProperties, ...shownProperties })),
      description: 'At most 200. `held`: what the case holds of this line already, so that its share is amended',
    },
    count: whole,
  }),
);

type Shown<Candidate> = Omit<Candidate, 'awaited'> & { readonly stateText: string; readonly awaited: readonly ShownAwaited[] };

/** Where money that was entered could go. */
@ApiTags('treasury')
@Controller('api')
export class CandidatesController {
  constructor(
    private readonly candidates: CandidateReader,
    private readonly bodyNames: BodyNames,
    private readonly texts: WorkflowTexts,
    private readonly clock: Clock,
  ) {}

  @Get('payments/:id/candidates')
  @Answers('The recipient’s cases with a scheduled transfer that is still open, the oldest first', PaymentCandidates)
  @Refuses('notFound')
  async ofPayment(
    @Param('id', IdPipe) id: string,
    @CurrentActing() acting: Acting,
    @CallersLanguage() language: Language,
  ): Promise<Static<typeof PaymentCandidates>> {
    return this.shown(await this.candidates.ofPayment(id, acting, localDay(this.clock.now().toISOString())), language);
  }

  @Get('budget-lines/:id/candidates')
  @Answers('The recipient’s cases whose transfers of the line’s year are not appropriated yet', BudgetLineCandidates)
  @Refuses('notFound')
  async ofBudgetLine(
    @Param('id', IdPipe) id: string,
    @CurrentActing() acting: Acting,
    @CallersLanguage() language: Language,
  ): Promise<Static<typeof BudgetLineCandidates>> {
    return this.shown(await this.candidates.ofBudgetLine(id, acting), language);
  }

  private async shown<Candidate extends PaymentCandidate | BudgetLineCandidate>(
    { items, count }: Candidates<Candidate>,
    language: Language,
  ): Promise<Candidates<Shown<Candidate>>> {
    const names = await this.bodyNames.of(items.flatMap(({ awaited }) => awaited.map(({ body }) => body)));
    return {
      count,
      items: items.map((each) => {
        const texts = this.texts.newest(each.workflow);
        return {
          ...each,
          stateText: nameIn(texts.states, each.state, language),
          awaited: each.awaited.map((task) => shownAwaited(task, names, texts, language)),
        };
      }),
    };
  }
}
