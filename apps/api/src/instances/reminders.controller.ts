import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CaseReader } from '#cases';
import type { Acting } from '#identity';
import type { Language } from '#machine';
import { reminderProperties, ReminderReader } from '#notify';
import { CallersLanguage } from '../language/callers-language.js';
import { nameIn } from '../language/shown-reason.js';
import { Answers, Refuses } from '../openapi/answers.js';
import { component, items, object, type Static, text } from '#schema';
import { IdPipe } from '../request/id.pipe.js';
import { CurrentActing } from '../session/current-acting.decorator.js';
import { WorkflowTexts } from './workflow-texts.js';

/** `text`: of the task, in the caller's language. */
const ReminderView = component('Reminder', object({ ...reminderProperties, text }));
type ReminderView = Static<typeof ReminderView>;

@ApiTags('instances')
@Controller('api/instances/:id/reminders')
export class RemindersController {
  constructor(
    private readonly cases: CaseReader,
    private readonly reminders: ReminderReader,
    private readonly texts: WorkflowTexts,
  ) {}

  @Get()
  @Answers('Reminders of what is awaited in a case: which have gone out, which are to come', items(ReminderView))
  @Refuses('notFound')
  async list(
    @Param('id', IdPipe) id: string,
    @CurrentActing() acting: Acting,
    @CallersLanguage() language: Language,
  ): Promise<{ items: ReminderView[] }> {
    const stored = await this.cases.readable(id, acting);
    const { tasks } = this.texts.pinned(stored.workflow, stored.version);
    const lines = await this.reminders.ofCase(stored);
    return { items: lines.map((line) => ({ ...line, text: nameIn(tasks, line.task, language) })) };
  }
}
