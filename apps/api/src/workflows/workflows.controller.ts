import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { localDay, RuleReader } from '#calendar';
import { WorkflowCatalog } from '#engine';
import { Clock } from '#platform';
import { Answers, Refuses, Sends } from '../openapi/answers.js';
import { items } from '#schema';
import { isKnown } from '../request/content-tag.js';
import { WorkflowLine, workflowLine, WorkflowView, workflowView } from './workflow.view.js';

@ApiTags('workflows')
@Controller('api/workflows')
export class WorkflowsController {
  constructor(
    private readonly catalog: WorkflowCatalog,
    private readonly rules: RuleReader,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Answers('The workflows that cases can be started on', items(WorkflowLine))
  list(): { items: WorkflowLine[] } {
    return { items: this.catalog.list().map(workflowLine) };
  }

  @Get(':workflow')
  @Sends('The newest version of a workflow', WorkflowView)
  @Refuses('notFound')
  @ApiResponse({ status: 304, description: 'Nothing has changed' })
  async get(@Param('workflow') name: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const workflow = this.catalog.package(name);
    const text = JSON.stringify(workflowView(workflow, await this.rules.list(localDay(this.clock.now().toISOString()))));
    // Nobody's case, the largest answer, and seldom another: over a poor line it comes once, and is asked for each time.
    void reply.header('cache-control', 'private, no-cache');
    if (isKnown(request, reply, text)) void reply.send();
    else void reply.type('application/json; charset=utf-8').send(text);
  }
}
