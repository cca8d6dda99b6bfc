import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Language } from '#machine';
import { CallersLanguage } from '../language/callers-language.js';
import { Answers, Refuses } from '../openapi/answers.js';
import { component } from '../openapi/schema.js';
import { IdPipe } from '../request/id.pipe.js';
import { ValidQuery } from '../request/valid-query.js';
import { Public } from '../session/public.decorator.js';
import { forAMinute } from './page-answer.js';
import { publicCaseView, type PublicCaseView, publicPageView, type PublicPageView } from './public.view.js';
import { PublicCaseReader } from './public-case.reader.js';
import { PublicCasesReader } from './public-cases.reader.js';
import { PublicGround } from './public-ground.js';
import { askedOf, PublicQuery } from './public-query.js';

@ApiTags('public')
@Public()
@Controller('api/public/delegations')
export class PublicDelegationsController {
  constructor(
    private readonly ground: PublicGround,
    private readonly cases: PublicCasesReader,
    private readonly oneCase: PublicCaseReader,
  ) {}

  @Get()
  @Answers(
    'Published delegations: where and of which power, their state, what is due and received',
    component('PublicDelegationPage'),
  )
  @Refuses('malformed', 'notFound')
  async list(
    @CallersLanguage() language: Language,
    @ValidQuery(PublicQuery) query: PublicQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PublicPageView> {
    const { workflow, isDemonstration, now } = this.ground;
    const page = await this.cases.page({ ...askedOf(query), limit: query.limit, language });
    void reply.header('cache-control', forAMinute);
    return { ...publicPageView(page, workflow, language), isDemonstration, asOf: now };
  }

  @Get(':id')
  @Answers(
    'A published delegation: parties, dates, money by period, what has happened, hashes to compare',
    component('PublicDelegation'),
  )
  @Refuses('notFound')
  async get(
    @Param('id', IdPipe) id: string,
    @CallersLanguage() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PublicCaseView> {
    const { isDemonstration, now } = this.ground;
    const view = publicCaseView(await this.oneCase.get(id), language);
    void reply.header('cache-control', forAMinute);
    return { ...view, isDemonstration, asOf: now };
  }
}
