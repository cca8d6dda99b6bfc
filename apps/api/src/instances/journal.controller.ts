import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CaseReader, type JournalLine, JournalReader } from '#cases';
import type { Acting } from '#identity';
import { type Language, Refused } from '#machine';
import { CallersLanguage } from '../language/callers-language.js';
import { Answers, Refuses } from '../openapi/answers.js';
import { page } from '#schema';
import { IdPipe } from '../request/id.pipe.js';
import { PageQuery, ValidQuery } from '../request/valid-query.js';
import { CurrentActing } from '../session/current-acting.decorator.js';
import { journalView, JournalView } from './instance.view.js';
import { WorkflowTexts } from './workflow-texts.js';

type StoredCase = Awaited<ReturnType<CaseReader['readable']>>;

/** A record can be as long as a request: 200 such drafts on a page took 400 MB and stopped everybody for 2 s (November 2026). */
const longestPage = 1_000_000;
const readAtOnce = 20;

@ApiTags('instances')
@Controller('api/instances/:id/journal')
export class JournalController {
  constructor(
    private readonly cases: CaseReader,
    private readonly journal: JournalReader,
    private readonly texts: WorkflowTexts,
  ) {}

  @Get()
  @Answers('The record of a case, oldest first', page(JournalView))
  @Refuses('notFound', 'malformed')
  async list(
    @Param('id', IdPipe) id: string,
    @CurrentActing() acting: Acting,
    @CallersLanguage() language: Language,
    @ValidQuery(PageQuery) { cursor, limit }: PageQuery,
  ): Promise<{ items: JournalView[]; nextCursor: string | null }> {
    const stored = await this.cases.readable(id, acting);
    const texts = this.texts.pinned(stored.workflow, stored.version);
    const { lines, isLast } = await this.read(stored, readCursor(cursor), limit);
    const items = lines.map((line) => journalView(line, texts, language));
    return { items, nextCursor: isLast ? null : String(items.at(-1)!.seq) };
  }

  /** Ends early when the records are long; at least one, however long. */
  private async read(stored: StoredCase, after: number, limit: number): Promise<{ lines: JournalLine[]; isLast: boolean }> {
    const lines: JournalLine[] = [];
    let length = 0;
    for (;;) {
      const wanted = Math.min(readAtOnce, limit - lines.length);
      const found = await this.journal.list(stored, lines.at(-1)?.seq ?? after, wanted + 1);
      for (const line of found.slice(0, wanted)) {
        lines.push(line);
        length += JSON.stringify(line).length;
        if (length > longestPage) return { lines, isLast: found.length <= wanted && line === found.at(-1) };
      }
      if (found.length <= wanted || lines.length === limit) return { lines, isLast: found.length <= wanted };
    }
  }
}

/** The `seq` of the last record seen. */
function readCursor(cursor = '0'): number {
  if (!/^\d{1,15}$/.test(cursor)) throw new Refused('malformed', [], [{ path: '/cursor', code: 'isCursor' }]);
  return Number(cursor);
}
