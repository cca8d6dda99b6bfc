import { Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, Min } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { Papers, ProducedPaper } from '#documents';
import type { Acting } from '#identity';
import { IsText, type Language, type PaperLanguage, paperLanguages, payloadSchema } from '#machine';
import { CallersLanguage } from '../language/callers-language.js';
import { Answers, Refuses } from '../openapi/answers.js';
import { component, flag, items, list, object, oneOf, type Static, text } from '#schema';
import { foundBody } from '../request/found-body.js';
import { IdPipe } from '../request/id.pipe.js';
import { CurrentActing } from '../session/current-acting.decorator.js';

class NewPaper {
  /** One of those that the case can be put on now. */
  @IsText(100) paper!: string;
  @IsIn(paperLanguages) language!: PaperLanguage;
  /** The record that it is of, where a paper is of one. */
  @IsOptional() @IsInt() @Min(1) seq?: number;
  @IsOptional() @IsText(100) office?: string;
}

const ShownPaper = component(
  'AvailablePaper',
  object({ paper: text, text, languages: list(oneOf(...paperLanguages)), isOfRecord: flag }),
);
type ShownPaper = Static<typeof ShownPaper>;

@ApiTags('documents')
@Controller('api/instances/:id/papers')
export class PapersController {
  constructor(private readonly papers: Papers) {}

  @Get()
  @Answers('What the case can be put on paper as now', items(ShownPaper))
  @Refuses('notFound')
  async list(
    @Param('id', IdPipe) id: string,
    @CurrentActing() acting: Acting,
    @CallersLanguage() language: Language,
  ): Promise<{ items: ShownPaper[] }> {
    const available = await this.papers.list(id, acting);
    const shown = available.map(({ title, ...paper }) => ({ ...paper, text: title[language], languages: paperLanguages }));
    return { items: shown };
  }

  @Post()
  @ApiBody({ schema: payloadSchema(NewPaper) })
  @Answers('Puts the case on paper as PDF: stored as a document that the case’s journal names', ProducedPaper, 201)
  @Refuses('notFound', 'invalidPayload', 'officeNotEntitled', 'notAllowed', 'instanceStopped', 'busy')
  async produce(
    @Param('id', IdPipe) instance: string,
    @CurrentActing() acting: Acting,
    @Req() request: FastifyRequest,
  ): Promise<ProducedPaper> {
    const wanted = await foundBody(NewPaper, request, () => this.papers.list(instance, acting));
    return this.papers.produce({ ...wanted, instance }, acting);
  }
}
