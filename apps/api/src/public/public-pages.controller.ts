import { Controller, Get, Param, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refused } from '#machine';
import { PageQuery } from '../request/valid-query.js';
import { Public } from '../session/public.decorator.js';
import type { PageContent } from './layout.js';
import { type RequestedLanguage, PageLanguage, sendPage } from './page-answer.js';
import type { PageContext } from './page-context.js';
import { breachesPage } from './pages/breaches.page.js';
import { casePage } from './pages/case.page.js';
import { collectionPage } from './pages/collection.page.js';
import { dataPage } from './pages/data.page.js';
import { homePage } from './pages/home.page.js';
import { placesPage } from './pages/places.page.js';
import { powersPage } from './pages/powers.page.js';
import { PublicBreachesReader } from './public-breaches.reader.js';
import { PublicCaseReader } from './public-case.reader.js';
import { PublicCasesReader } from './public-cases.reader.js';
import { PublicContext } from './public-context.js';
import { powerOf, type PublicWorkflow } from './public-workflow.js';
import { PublicPageFilter } from './public-page.filter.js';
import { PlacesQuery, readCollectionQuery, readPageQuery } from './public-query.js';
import { PublicTotalsReader } from './public-totals.reader.js';

const pageRows = 50;

/** Pages for everybody: no session, no scripts. */
@ApiExcludeController()
@Public()
@UseFilters(PublicPageFilter)
@Controller('public')
export class PublicPagesController {
  constructor(
    private readonly context: PublicContext,
    private readonly cases: PublicCasesReader,
    private readonly oneCase: PublicCaseReader,
    private readonly totals: PublicTotalsReader,
    private readonly breachesRead: PublicBreachesReader,
  ) {}

  @Get()
  home(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @PageLanguage() asked: RequestedLanguage): Promise<void> {
    return this.answer(request, reply, asked, async (context) => {
      const workflows = this.having(() => true);
      const totals = workflows.map(async (workflow) => ({ workflow, totals: await this.totals.all(workflow) }));
      return homePage(context, await Promise.all(totals));
    });
  }

  @Get('places')
  places(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @PageLanguage() asked: RequestedLanguage): Promise<void> {
    return this.answer(request, reply, asked, async (context) => {
      const { place = null } = readPageQuery(['place'], request.query, PlacesQuery);
      const way = place === null ? [] : await this.totals.wayTo(place);
      if (place !== null && way.length === 0) throw new Refused('notFound');
      const workflows = this.having(({ affected }) => affected !== null);
      const shown = workflows.map(async (workflow) => ({
        workflow,
        territories: await this.totals.territories(workflow, place),
      }));
      return placesPage(context, way, await Promise.all(shown));
    });
  }

  @Get('powers')
  powers(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @PageLanguage() asked: RequestedLanguage): Promise<void> {
    return this.answer(request, reply, asked, async (context) => {
      const workflows = this.having((workflow) => powerOf(workflow) !== undefined);
      const shown = workflows.map(async (workflow) => ({ workflow, powers: await this.totals.powers(workflow) }));
      return powersPage(context, await Promise.all(shown));
    });
  }

  @Get('breaches')
  breaches(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @PageLanguage() asked: RequestedLanguage): Promise<void> {
    return this.answer(request, reply, asked, async (context) => {
      const workflows = this.having(({ publication }) => publication.breach !== undefined);
      const { cursor } = readPageQuery(['cursor'], request.query, PageQuery);
      const page = await this.breachesRead.page(cursor, pageRows);
      const imposed = this.context.workflows
        .filter(({ publication }) => publication.imposed !== undefined)
        .map(async (workflow) => ({ workflow, count: (await this.totals.all(workflow)).imposed }));
      return breachesPage(context, { page, isFirst: cursor === undefined, workflows, imposed: await Promise.all(imposed) });
    });
  }

  @Get('data')
  data(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @PageLanguage() asked: RequestedLanguage): Promise<void> {
    return this.answer(request, reply, asked, (context) => {
      this.having(() => true);
      return Promise.resolve(dataPage(context));
    });
  }

  @Get(':collection')
  list(
    @Param('collection') collection: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @PageLanguage() language: RequestedLanguage,
  ): Promise<void> {
    return this.answer(request, reply, language, async (context) => {
      const workflow = this.context.workflow(collection);
      const asked = readCollectionQuery(workflow, request.query);
      const page = await this.cases.page(workflow, { ...asked, limit: pageRows, language: context.language });
      const choices = await this.totals.choices(workflow);
      const way = asked.place === undefined ? [] : await this.totals.wayTo(asked.place);
      return collectionPage(context, { asked, page, workflow, choices, way });
    });
  }

  @Get(':collection/:id')
  one(
    @Param('collection') collection: string,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @PageLanguage() asked: RequestedLanguage,
  ): Promise<void> {
    return this.answer(request, reply, asked, async (context) =>
      casePage(context, await this.oneCase.get(this.context.workflow(collection), id)),
    );
  }

  /** Else an address that leads nowhere would be answered as one of the API. */
  @Get('*')
  nowhere(): never {
    throw new Refused('notFound');
  }

  /** The workflows that have what a page shows. @throws Refused `notFound` where none has. */
  private having(test: (workflow: PublicWorkflow) => boolean): PublicWorkflow[] {
    const found = this.context.workflows.filter(test);
    if (found.length === 0) throw new Refused('notFound');
    return found;
  }

  private async answer(
    request: FastifyRequest,
    reply: FastifyReply,
    asked: RequestedLanguage,
    content: (context: PageContext) => Promise<PageContent>,
  ): Promise<void> {
    const context = this.context.page(asked);
    sendPage(request, reply, context, await content(context));
  }
}
