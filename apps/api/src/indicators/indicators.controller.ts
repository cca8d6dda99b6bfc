import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { localDay, timeZone } from '#calendar';
import { CaseFigures, maxSteps, stayDays, StayReader } from '#cases';
import { WorkflowCatalog } from '#engine';
import type { Acting } from '#identity';
import { IsText, type Language, type WorkflowPackage } from '#machine';
import { Clock } from '#platform';
import { CoverageReader, totalOf } from '#treasury';
import { BodyNames } from '../instances/body-names.js';
import { CallersLanguage } from '../language/callers-language.js';
import { nameIn } from '../language/shown-reason.js';
import { Answers, Refuses } from '../openapi/answers.js';
import { ValidQuery } from '../request/valid-query.js';
import { CurrentActing } from '../session/current-acting.decorator.js';
import { covered } from '../treasury/coverage.js';
import { awaitedView, countsView, IndicatorsView, shownBodiesOf } from './indicators.view.js';
import { FigureCache } from '../figures/figure-cache.js';
import { OperationFigures } from './operation.js';

class IndicatorsQuery {
  @IsOptional()
  @IsText(100)
  @JSONSchema({ description: 'The first of which the caller sees cases, when absent' })
  workflow?: string;
}

@ApiTags('indicators')
@Controller('api/indicators')
export class IndicatorsController {
  constructor(
    private readonly figures: CaseFigures,
    private readonly stays: StayReader,
    private readonly coverage: CoverageReader,
    private readonly operation: OperationFigures,
    private readonly catalog: WorkflowCatalog,
    private readonly bodyNames: BodyNames,
    private readonly readings: FigureCache,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Answers('Where the cases that the caller may see are, what holds them up, how long they take, and their money', IndicatorsView)
  @Refuses('malformed', 'notFound')
  async get(
    @CurrentActing() acting: Acting,
    @CallersLanguage() language: Language,
    @ValidQuery(IndicatorsQuery) query: IndicatorsQuery,
  ): Promise<IndicatorsView> {
    const names = this.catalog.list().map(({ name }) => name);
    const { value: seen } = await this.readings.of(acting, ['workflows'], () => this.figures.workflows(acting, names));
    const known = this.catalog.package(query.workflow ?? seen[0] ?? names[0]!);
    const { name: workflow, indicators } = known;
    const { texts } = this.catalog.current(workflow);
    const isOperator = acting.offices.some(({ office }) => office === 'operator');
    const [{ at, value }, operation] = await Promise.all([
      this.readings.of(acting, ['indicators', workflow], () => this.read(acting, known)),
      isOperator ? this.operation.read() : null,
    ]);
    const { states, counts, awaited, bodies, stays, months, money } = value;
    const named = <Figure extends { state: string }>(all: readonly Figure[]) =>
      all.map((figure) => ({ ...figure, text: nameIn(texts.states, figure.state, language) }));
    return {
      workflow,
      workflows: seen.map((name) => ({ name, text: this.catalog.current(name).texts.workflow[language] })),
      at,
      states: named(states),
      overdue: states.reduce((sum, { overdue }) => sum + overdue, 0),
      counts: indicators === undefined ? [] : countsView(indicators, counts, language),
      awaited: awaitedView(awaited, bodies, texts, language),
      stays: { ...stays, states: named(stays.states), mostSteps: maxSteps, days: stayDays },
      months,
      reachedText: indicators?.since?.text[language] ?? null,
      money,
      operation,
    };
  }

  /** Everything that depends on who asks, and on no language. */
  private async read(acting: Acting, { name: workflow, indicators, caseMoney }: WorkflowPackage) {
    const now = this.clock.now();
    const on = localDay(now.toISOString());
    const year = Number(on.slice(0, 4));
    const request = { last: on.slice(0, 7), timeZone, attribute: indicators?.since?.attribute ?? null };
    const [states, counts, awaited, stays, months, money] = await Promise.all([
      this.figures.states(acting, workflow, now),
      this.figures.onPaths(acting, workflow, indicators?.counts.map(({ paths }) => paths) ?? []),
      this.figures.awaited(acting, workflow, now),
      this.stays.read(acting, workflow, now),
      this.figures.months(acting, workflow, request),
      caseMoney && this.coverage.byRecipient(acting, { on, year, workflow }),
    ]);
    const bodies = await this.bodyNames.of(shownBodiesOf(awaited));
    return {
      states,
      counts,
      awaited,
      bodies,
      stays,
      months,
      money: money === undefined ? null : { year, ...covered(totalOf(money)) },
    };
  }
}
