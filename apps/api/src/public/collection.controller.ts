import { Controller, Get, Param, Res, type Type } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Language } from '#machine';
import { CallersLanguage } from '../language/callers-language.js';
import { Answers, Refuses } from '../openapi/answers.js';
import { IdPipe } from '../request/id.pipe.js';
import { ValidQuery } from '../request/valid-query.js';
import { Public } from '../session/public.decorator.js';
import { forAMinute } from './page-answer.js';
import { publicAnswers } from './public.schemas.js';
import { publicCaseView, type PublicCaseView, publicPageView, type PublicPageView } from './public.view.js';
import { PublicCaseReader } from './public-case.reader.js';
import { PublicCasesReader } from './public-cases.reader.js';
import { PublicContext } from './public-context.js';
import { type PublicWorkflow } from './public-workflow.js';
import { publicCaseQuery, PublicQuery, queryClassOf } from './public-query.js';

/** The cases of one collection, for programs: each has its own addresses and shapes in the document of the API. */
export function collectionController(workflow: PublicWorkflow): Type {
  const { collection, texts } = workflow.publication;
  const { page, one } = publicAnswers(workflow);

  @ApiTags('public')
  @Public()
  @Controller(`api/public/${collection}`)
  class CollectionController {
    constructor(
      private readonly context: PublicContext,
      private readonly cases: PublicCasesReader,
      private readonly oneCase: PublicCaseReader,
    ) {}

    @Get()
    @Answers(`${texts.published.en}: what is public of each`, page)
    @Refuses('malformed', 'notFound')
    async list(
      @CallersLanguage() language: Language,
      @ValidQuery(queryClassOf(workflow)) query: PublicQuery,
      @Res({ passthrough: true }) reply: FastifyReply,
    ): Promise<PublicPageView> {
      const { isDemonstration, now } = this.context;
      const found = await this.cases.page(workflow, { ...publicCaseQuery(workflow, query), limit: query.limit, language });
      void reply.header('cache-control', forAMinute);
      return { ...publicPageView(found, workflow, language), isDemonstration, asOf: now };
    }

    @Get(':id')
    @Answers(`${texts.singular.en}: all that is public of it, with hashes to compare`, one)
    @Refuses('notFound')
    async get(
      @Param('id', IdPipe) id: string,
      @CallersLanguage() language: Language,
      @Res({ passthrough: true }) reply: FastifyReply,
    ): Promise<PublicCaseView> {
      const { isDemonstration, now } = this.context;
      const view = publicCaseView(await this.oneCase.get(workflow, id), language);
      void reply.header('cache-control', forAMinute);
      return { ...view, isDemonstration, asOf: now };
    }
  }
  // Operations are named by their controller.
  const name = collection.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
  Object.defineProperty(CollectionController, 'name', { value: `Public${name}Controller` });
  return CollectionController;
}
