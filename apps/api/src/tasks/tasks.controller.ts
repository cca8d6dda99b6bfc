import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { localDay, RuleReader, type RuleView } from '#calendar';
import { type TaskLine, taskProperties, TaskReader } from '#cases';
import { WorkflowCatalog } from '#engine';
import type { Acting } from '#identity';
import { IsId, IsText, type Language } from '#machine';
import { Clock } from '#platform';
import { termBasis } from '../instances/term-basis.js';
import { BodyNames } from '../instances/body-names.js';
import { CallersLanguage } from '../language/callers-language.js';
import { nameIn } from '../language/shown-reason.js';
import { Answers, Refuses } from '../openapi/answers.js';
import { component, object, orNull, page, type Static, text } from '#schema';
import { instantOf, IsInstantOrDay } from '../request/instant.js';
import { PageQuery, ValidQuery } from '../request/valid-query.js';
import { CurrentActing } from '../session/current-acting.decorator.js';
import { dueBasis } from '../workflows/due-basis.js';

class TasksQuery extends PageQuery {
  /** Only what the caller's own offices are awaited to do. */
  @IsOptional() @IsIn(['true', 'false']) mine?: string;
  @IsOptional() @IsId() body?: string;
  @IsOptional() @IsInstantOrDay() dueBefore?: string;
  /** A part of the number or title of the case, or of the name of a party. */
  @IsOptional() @IsText(200) q?: string;
}

/** `text`, `stateText`: names in the caller's language. */
const ShownTask = component(
  'Task',
  object({
    ...taskProperties,
    text,
    stateText: text,
    dueBasis: {
      ...orNull(termBasis),
      description: 'Who says so: law, a recommendation, the case itself; null: it has no date',
    },
  }),
);
type ShownTask = Static<typeof ShownTask>;

@ApiTags('tasks')
@Controller('api/tasks')
export class TasksController {
  constructor(
    private readonly tasks: TaskReader,
    private readonly bodyNames: BodyNames,
    private readonly catalog: WorkflowCatalog,
    private readonly rules: RuleReader,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Answers('What is awaited in the cases that the caller may see, the most urgent first', page(ShownTask))
  @Refuses('malformed')
  async list(
    @CurrentActing() acting: Acting,
    @CallersLanguage() language: Language,
    @ValidQuery(TasksQuery) { mine, dueBefore, ...query }: TasksQuery,
  ): Promise<{ items: ShownTask[]; nextCursor: string | null }> {
    const due = dueBefore === undefined ? undefined : instantOf(dueBefore);
    const named = await this.bodyNames.like(query.q);
    const [{ items, nextCursor }, rules] = await Promise.all([
      this.tasks.list({ ...query, mine: mine === 'true', dueBefore: due, named }, acting),
      this.rules.list(localDay(this.clock.now().toISOString())),
    ]);
    return { items: items.map((task) => this.shown(task, rules, language)), nextCursor };
  }

  private shown(task: TaskLine, rules: readonly RuleView[], language: Language): ShownTask {
    const workflow = this.catalog.current(task.workflow);
    return {
      ...task,
      text: nameIn(workflow.texts.tasks, task.name, language),
      stateText: nameIn(workflow.texts.states, task.state, language),
      dueBasis: dueBasis(workflow, task.name, rules),
    };
  }
}
