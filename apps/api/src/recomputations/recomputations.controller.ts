import { Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { caseAfter, RecomputationReader, type RecomputationLine, Recomputations } from '#batches';
import { WorkflowCatalog } from '#engine';
import type { Acting } from '#identity';
import type { Language } from '#machine';
import type { Page } from '#platform';
import { assertOperator, assertMayRead } from '../incidents/assert-operator.js';
import { CallersLanguage } from '../language/callers-language.js';
import { textsOfVersions } from '../language/texts-of.js';
import { Answers, AnswersEither, Refuses } from '../openapi/answers.js';
import { IdPipe } from '../request/id.pipe.js';
import { readable } from '../request/readable-body.js';
import { PageQuery, ValidQuery } from '../request/valid-query.js';
import { CurrentActing } from '../session/current-acting.decorator.js';
import { RecomputationItemsQuery, readRecomputation } from './recomputation.dto.js';
import {
  recomputationItemView,
  RecomputationPage,
  RecomputationPlanRequest,
  RecomputationStarted,
  RecomputationStartRequest,
  recomputationView,
  ShownPlan,
  ShownRecomputation,
} from './recomputation.view.js';

/** Cases in the answer to a plan; the others by its id. */
const shownFirst = 200;

@ApiTags('recomputations')
@Controller('api/recomputations')
export class RecomputationsController {
  constructor(
    private readonly recomputations: Recomputations,
    private readonly reader: RecomputationReader,
    private readonly catalog: WorkflowCatalog,
  ) {}

  @Post()
  @HttpCode(200)
  @ApiBody({ schema: { oneOf: [RecomputationPlanRequest, RecomputationStartRequest] } })
  @AnswersEither(
    [
      'The dry run: which due dates of open cases would change by the present rules and calendar; no case is touched; for operators',
      ShownPlan,
      200,
    ],
    ['Starts what was planned, once: it then goes on by itself', RecomputationStarted, 202],
  )
  @Refuses('malformed', 'officeNotEntitled', 'planGone', 'busy')
  async planOrStart(
    @CurrentActing() acting: Acting,
    @CallersLanguage() language: Language,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ShownPlan | RecomputationStarted> {
    const operator = assertOperator(acting);
    const asked = readRecomputation(readable(request.body));
    if ('planToken' in asked) {
      const id = await this.recomputations.start({ ...asked, actor: operator });
      void reply.status(202).header('location', `/api/recomputations/${id}`);
      return { id };
    }
    const after = asked.cursor === undefined ? undefined : caseAfter(asked.cursor);
    const plan = await this.recomputations.plan({ reason: asked.reason, actor: operator, after });
    return { ...(await this.show(plan.id, acting, { limit: shownFirst }, language)), ...plan };
  }

  @Get()
  @Answers('Recomputations that were started, newest first; for operators', RecomputationPage)
  @Refuses('malformed', 'officeNotEntitled')
  list(@CurrentActing() acting: Acting, @ValidQuery(PageQuery) query: PageQuery): Promise<Page<RecomputationLine>> {
    assertOperator(acting);
    return this.reader.list(query);
  }

  @Get(':id')
  @Answers('A recomputation or its plan: progress, and what becomes of each case; for operators', ShownRecomputation)
  @Refuses('notFound', 'malformed')
  get(
    @Param('id', IdPipe) id: string,
    @CurrentActing() acting: Acting,
    @CallersLanguage() language: Language,
    @ValidQuery(RecomputationItemsQuery) query: RecomputationItemsQuery,
  ): Promise<ShownRecomputation> {
    assertMayRead(acting);
    return this.show(id, acting, query, language);
  }

  private async show(
    id: string,
    acting: Acting,
    query: RecomputationItemsQuery,
    language: Language,
  ): Promise<ShownRecomputation> {
    const view = recomputationView(await this.reader.get(id), language);
    const { items, nextCursor } = await this.reader.items(id, acting, query);
    return { ...view, items: items.map((item) => recomputationItemView(item, this.textsOf, language)), nextCursor };
  }

  private readonly textsOf = textsOfVersions(this.catalog);
}
