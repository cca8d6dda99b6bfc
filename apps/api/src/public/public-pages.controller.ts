import { Controller, Get, Param, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refused } from '#machine';
import { Public } from '../session/public.decorator.js';
import type { PageContent } from './layout.js';
import { type AskedLanguage, PageLanguage, sendPage } from './page-answer.js';
import { type PageGround, pageGround } from './page-ground.js';
import { breachesPage } from './pages/breaches.page.js';
import { dataPage } from './pages/data.page.js';
import { delegationPage } from './pages/delegation.page.js';
import { delegationsPage } from './pages/delegations.page.js';
import { homePage } from './pages/home.page.js';
import { placesPage } from './pages/places.page.js';
import { powersPage } from './pages/powers.page.js';
import { PublicBreachesReader } from './public-breaches.reader.js';
import { PublicCaseReader } from './public-case.reader.js';
import { PublicCasesReader } from './public-cases.reader.js';
import { PublicGround } from './public-ground.js';
import { PublicPageFilter } from './public-page.filter.js';
import { askedOf, readPageQuery } from './public-query.js';
import { PublicTotalsReader } from './public-totals.reader.js';

const pageRows = 50;
const listed = ['place', 'power', 'state', 'late', 'q', 'sort', 'cursor'];

/** Pages for everybody: no session, no scripts. */
@ApiExcludeController()
@Public()
@UseFilters(PublicPageFilter)
@Controller('public')
export class PublicPagesController {
  constructor(
    private readonly ground: PublicGround,
    private readonly cases: PublicCasesReader,
    private readonly oneCase: PublicCaseReader,
    private readonly totals: PublicTotalsReader,
    private readonly breachesRead: PublicBreachesReader,
  ) {}

  @Get()
  home(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @PageLanguage() asked: AskedLanguage): Promise<void> {
    return this.answer(request, reply, asked, async (ground) => homePage(ground, await this.totals.all()));
  }

  @Get('delegations')
  list(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @PageLanguage() language: AskedLanguage): Promise<void> {
    return this.answer(request, reply, language, async (ground) => {
      const asked = askedOf(readPageQuery(listed, request.query));
      const page = await this.cases.page({ ...asked, limit: pageRows, language: ground.language });
      const choices = await this.totals.choices();
      const way = asked.place === undefined ? [] : await this.totals.wayTo(asked.place);
      return delegationsPage(ground, { asked, page, workflow: this.ground.workflow, choices, way });
    });
  }

  @Get('delegations/:id')
  one(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @PageLanguage() asked: AskedLanguage,
  ): Promise<void> {
    return this.answer(request, reply, asked, async (ground) => delegationPage(ground, await this.oneCase.get(id)));
  }

  @Get('places')
  places(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @PageLanguage() asked: AskedLanguage): Promise<void> {
    return this.answer(request, reply, asked, async (ground) => {
      const { place = null } = readPageQuery(['place'], request.query);
      const way = place === null ? [] : await this.totals.wayTo(place);
      if (place !== null && way.length === 0) throw new Refused('notFound');
      return placesPage(ground, way, await this.totals.territories(place));
    });
  }

  @Get('powers')
  powers(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @PageLanguage() asked: AskedLanguage): Promise<void> {
    return this.answer(request, reply, asked, async (ground) => powersPage(ground, await this.totals.powers()));
  }

  @Get('breaches')
  breaches(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @PageLanguage() asked: AskedLanguage): Promise<void> {
    return this.answer(request, reply, asked, async (ground) => {
      const { cursor } = readPageQuery(['cursor'], request.query);
      const page = await this.breachesRead.page(cursor, pageRows);
      const { imposed: count } = await this.totals.all();
      const imposed = { count, state: this.ground.workflow.publication.imposed };
      return breachesPage(ground, { page, isFirst: cursor === undefined, imposed });
    });
  }

  @Get('data')
  data(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @PageLanguage() asked: AskedLanguage): Promise<void> {
    return this.answer(request, reply, asked, (ground) => Promise.resolve(dataPage(ground)));
  }

  /** Else an address that leads nowhere would be answered as one of the API. */
  @Get('*')
  nowhere(): never {
    throw new Refused('notFound');
  }

  private async answer(
    request: FastifyRequest,
    reply: FastifyReply,
    { language, isChosen }: AskedLanguage,
    content: (ground: PageGround) => Promise<PageContent>,
  ): Promise<void> {
    const { now, address, isDemonstration, isPublicDemonstration } = this.ground;
    const ground = pageGround(language, isChosen, { now, address, isDemonstration, isPublicDemonstration });
    sendPage(request, reply, ground, await content(ground));
  }
}
