import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { WorkflowCatalog } from '#engine';
import { IsText, type Language, Refused, type Workflow } from '#machine';
import { CallersLanguage } from '../../language/callers-language.js';
import { Answers, Refuses } from '../../openapi/answers.js';
import { ValidQuery } from '../../request/valid-query.js';
import { DiagramView } from './diagram.view.js';
import { Diagrams } from './diagrams.js';

class DiagramQuery {
  /** Of the workflow; the newest, unless it is said. */
  @IsOptional() @IsText(50) version?: string;
}

@ApiTags('workflows')
@Controller('api/workflows')
export class DiagramsController {
  constructor(
    private readonly catalog: WorkflowCatalog,
    private readonly diagrams: Diagrams,
  ) {}

  @Get(':workflow/diagram')
  @Answers(
    'A workflow as a picture: where its states stand, how the ways between them run, and what is written there',
    DiagramView,
  )
  @Refuses('malformed', 'notFound')
  async get(
    @Param('workflow') name: string,
    @CallersLanguage() language: Language,
    @ValidQuery(DiagramQuery) { version }: DiagramQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DiagramView> {
    const diagram = await this.diagrams.of(this.find(name, version), language);
    // Nobody's case, and the same for all: over a poor line it comes once.
    void reply.header('cache-control', 'private, max-age=3600');
    return diagram;
  }

  private find(name: string, version: string | undefined): Workflow {
    if (version === undefined) return this.catalog.current(name);
    const workflow = this.catalog.find(name, version);
    if (workflow === undefined) throw new Refused('notFound');
    return workflow;
  }
}
