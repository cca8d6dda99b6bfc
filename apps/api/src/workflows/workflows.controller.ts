import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { localDay, RuleReader } from '#calendar';
import { WorkflowCatalog } from '#engine';
import { Clock } from '#platform';
import { Answers, Refuses } from '../openapi/answers.js';
import { component, items } from '../openapi/schema.js';
import { type WorkflowLine, workflowLine, type WorkflowView, workflowView } from './workflow.view.js';

@ApiTags('workflows')
@Controller('api/workflows')
export class WorkflowsController {
  constructor(
    private readonly catalog: WorkflowCatalog,
    private readonly rules: RuleReader,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Answers('The workflows that cases can be started on', items(component('WorkflowLine')))
  list(): { items: WorkflowLine[] } {
    return { items: this.catalog.list().map(workflowLine) };
  }

  @Get(':workflow')
  @Answers('The newest version of a workflow', component('Workflow'))
  @Refuses('notFound')
  async get(@Param('workflow') name: string): Promise<WorkflowView> {
    const workflow = this.catalog.current(name);
    return workflowView(workflow, await this.rules.list(localDay(this.clock.now().toISOString())));
  }
}
