import { Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BulkOperations, BulkReader } from '#batches';
import { WorkflowCatalog } from '#engine';
import type { Acting } from '#identity';
import type { Language, Texts } from '#machine';
import type { Page } from '#platform';
import { CaseFilterResolver } from '../instances/case-filter.js';
import { CallersLanguage } from '../language/callers-language.js';
import { textsOfVersions } from '../language/texts-of.js';
import { Answers, AnswersEither, Refuses } from '../openapi/answers.js';
import { page } from '#schema';
import { IdPipe } from '../request/id.pipe.js';
import { idempotencyParameter, readIdempotencyKey } from '../request/idempotency-key.js';
import { readable } from '../request/readable-body.js';
import { PageQuery, ValidQuery } from '../request/valid-query.js';
import { CurrentActing } from '../session/current-acting.decorator.js';
import { BulkItemsQuery, readBulk } from './bulk.dto.js';
import {
  bulkItemView,
  bulkLineView,
  BulkPlanRequest,
  BulkStarted,
  BulkStartRequest,
  bulkView,
  planView,
  PlanView,
  ShownBulk,
  ShownBulkLine,
} from './bulk.view.js';

@ApiTags('bulk')
@Controller('api/bulk')
export class BulkController {
  constructor(
    private readonly operations: BulkOperations,
    private readonly reader: BulkReader,
    private readonly catalog: WorkflowCatalog,
    private readonly meant: CaseFilterResolver,
  ) {}

  @Post()
  @HttpCode(200)
  @ApiBody({ schema: { oneOf: [BulkPlanRequest, BulkStartRequest] } })
  @ApiHeader(idempotencyParameter)
  @AnswersEither(
    ['The dry run: what one event would do to many cases; no case is touched', PlanView, 200],
    ['Starts what was planned, once: it then goes on by itself', BulkStarted, 202],
  )
  @Refuses('malformed', 'tooLarge', 'unknownEvent', 'invalidPayload', 'keyReused', 'tooManyMatched', 'planGone', 'busy')
  async planOrStart(
    @CurrentActing() acting: Acting,
    @CallersLanguage() language: Language,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PlanView | BulkStarted> {
    const asked = readBulk(readable(request.body));
    const key = readIdempotencyKey(request);
    if ('filter' in asked) {
      const criteria = await this.meant.criteria(asked.filter);
      return planView(await this.operations.plan({ ...asked, criteria, acting }), this.textsOf, language);
    }
    const { planToken, reason } = asked;
    const id = await this.operations.start({ planToken, reason, acting, key });
    void reply.status(202).header('location', `/api/bulk/${id}`);
    return { id };
  }

  @Get()
  @Answers('The bulk operations that the caller has started, newest first', page(ShownBulkLine))
  @Refuses('malformed')
  async list(
    @CurrentActing() acting: Acting,
    @CallersLanguage() language: Language,
    @ValidQuery(PageQuery) query: PageQuery,
  ): Promise<Page<ShownBulkLine>> {
    const page = await this.reader.list(acting, query);
    return { ...page, items: page.items.map((line) => bulkLineView(line, this.newestTexts, language)) };
  }

  @Get(':id')
  @Answers('A bulk operation of one’s own: its progress, and what became of each case', ShownBulk)
  @Refuses('notFound', 'malformed')
  async get(
    @Param('id', IdPipe) id: string,
    @CurrentActing() acting: Acting,
    @CallersLanguage() language: Language,
    @ValidQuery(BulkItemsQuery) query: BulkItemsQuery,
  ): Promise<ShownBulk> {
    const bulk = await this.reader.get(id, acting);
    const { items, nextCursor } = await this.reader.items(id, acting, query);
    return {
      ...bulkView(bulk, this.newestTexts, language),
      items: items.map((item) => bulkItemView(item, this.textsOf, language)),
      nextCursor,
    };
  }

  private readonly newestTexts = (workflow: string): Texts | null =>
    this.catalog.list().find(({ name }) => name === workflow)?.texts ?? null;

  private readonly textsOf = textsOfVersions(this.catalog);
}
