import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { localDay } from '#calendar';
import type { Acting } from '#identity';
import type { Language } from '#machine';
import { Clock } from '#platform';
import { type BudgetLineCandidate, CandidateReader, type Candidates, type PaymentCandidate } from '#treasury';
import { BodyNames } from '../instances/body-names.js';
import { WorkflowTexts } from '../instances/workflow-texts.js';
import { CallersLanguage } from '../language/callers-language.js';
import { nameIn } from '../language/shown-reason.js';
import { Answers, Refuses } from '../openapi/answers.js';
import { component } from '../openapi/schema.js';
import { IdPipe } from '../request/id.pipe.js';
import { CurrentActing } from '../session/current-acting.decorator.js';
import { shownAwaited, type ShownAwaited } from './shortfall.view.js';

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
  @Answers('The recipient’s cases with a scheduled transfer that is still open, the oldest first', component('PaymentCandidates'))
  @Refuses('notFound')
  async ofPayment(
    @Param('id', IdPipe) id: string,
    @CurrentActing() acting: Acting,
    @CallersLanguage() language: Language,
  ): Promise<Candidates<Shown<PaymentCandidate>>> {
    return this.shown(await this.candidates.ofPayment(id, acting, localDay(this.clock.now().toISOString())), language);
  }

  @Get('budget-lines/:id/candidates')
  @Answers('The recipient’s cases whose transfers of the line’s year are not appropriated yet', component('BudgetLineCandidates'))
  @Refuses('notFound')
  async ofBudgetLine(
    @Param('id', IdPipe) id: string,
    @CurrentActing() acting: Acting,
    @CallersLanguage() language: Language,
  ): Promise<Candidates<Shown<BudgetLineCandidate>>> {
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
