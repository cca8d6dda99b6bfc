import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CaseReader, JournalReader } from '#engine';
import type { Acting } from '#identity';
import { type Language, Refused } from '#machine';
import { CallersLanguage } from '../language/callers-language.js';
import { Answers, Refuses } from '../openapi/answers.js';
import { component, page } from '../openapi/schema.js';
import { IdPipe } from '../request/id.pipe.js';
import { PageQuery, ValidQuery } from '../request/valid-query.js';
import { CurrentActing } from '../session/current-acting.decorator.js';
import { journalView, type JournalView } from './instance.view.js';
import { WorkflowTexts } from './workflow-texts.js';

@ApiTags('instances')
@Controller('api/instances/:id/journal')
export class JournalController {
  constructor(
    private readonly cases: CaseReader,
    private readonly journal: JournalReader,
    private readonly texts: WorkflowTexts,
  ) {}

  @Get()
  @Answers('The record of a case, oldest first', page(component('JournalRecord')))
  @Refuses('notFound', 'malformed')
  async list(
    @Param('id', IdPipe) id: string,
    @CurrentActing() acting: Acting,
    @CallersLanguage() language: Language,
    @ValidQuery(PageQuery) { cursor, limit }: PageQuery,
  ): Promise<{ items: JournalView[]; nextCursor: string | null }> {
    const stored = await this.cases.readable(id, acting);
    const texts = this.texts.pinned(stored.workflow, stored.version);
    const lines = await this.journal.list(stored, readCursor(cursor), limit + 1);
    const items = lines.slice(0, limit).map((line) => journalView(line, texts, language));
    return { items, nextCursor: lines.length > limit ? String(items.at(-1)!.seq) : null };
  }
}

/** The `seq` of the last record seen. */
function readCursor(cursor = '0'): number {
  if (!/^\d{1,15}$/.test(cursor)) throw new Refused('malformed', [], [{ path: '/cursor', code: 'isCursor' }]);
  return Number(cursor);
}
