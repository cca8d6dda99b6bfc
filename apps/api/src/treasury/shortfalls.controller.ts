import { Controller, Get, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { localDay } from '#calendar';
import type { Acting } from '#identity';
import { IsId, IsText, type Language } from '#machine';
import { Clock } from '#platform';
import { PlaceReader } from '#registry';
import { component, date, list, object, orNull, type Static, text, tyiyn, whole } from '#schema';
import { CoverageReader, type ShortfallPage, ShortfallReader, shortfallSorts, type ShortfallsRequest } from '#treasury';
import { AnswersFile, fileOf, exportFile, type ExportFormat, IsFormat, readListed } from '../exports/export-file.js';
import { BodyNames } from '../instances/body-names.js';
import { WorkflowTexts } from '../instances/workflow-texts.js';
import { CallersLanguage } from '../language/callers-language.js';
import { Answers, Refuses } from '../openapi/answers.js';
import { PageQuery, ValidQuery } from '../request/valid-query.js';
import { CurrentActing } from '../session/current-acting.decorator.js';
import { shortfallTable } from './shortfall.export.js';
import { shownShortfall, ShownShortfall } from './shortfall.view.js';

class ShortfallsQuery extends PageQuery {
  /** The largest first, or the oldest. */
  @IsOptional() @IsIn(shortfallSorts) @JSONSchema({ default: 'amount' }) sort: ShortfallsRequest['sort'] = 'amount';
  /** Of cases that have ended so, instead of those that have not. */
  @IsOptional() @IsIn(['true', 'false']) @JSONSchema({ default: 'false' }) ended: 'true' | 'false' = 'false';
  /** Only of this body. */
  @IsOptional() @IsId() recipient?: string;
  /** Only of bodies under this territorial unit, or of it. */
  @IsOptional() @IsId() within?: string;
  @IsOptional() @IsId() power?: string;
  @IsOptional() @IsText(100) workflow?: string;
  @IsOptional() @IsFormat() format: ExportFormat = 'json';
}

const ShortfallsView = component(
  'Shortfalls',
  object({
    on: date,
    items: list(ShownShortfall),
    nextCursor: orNull(text),
    count: { ...whole, description: 'Of all pages together' },
    missing: { ...tyiyn, description: 'In tyiyn, of all pages together' },
  }),
);
type ShortfallsView = Static<typeof ShortfallsView>;

@ApiTags('treasury')
@Controller('api/shortfalls')
export class ShortfallsController {
  constructor(
    private readonly shortfalls: ShortfallReader,
    private readonly coverage: CoverageReader,
    private readonly places: PlaceReader,
    private readonly bodyNames: BodyNames,
    private readonly texts: WorkflowTexts,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Answers('Cases that the caller may see whose money is missing now: how much, since when, who must act', ShortfallsView)
  @Refuses('malformed', 'tooManyMatched')
  async list(
    @CurrentActing() acting: Acting,
    @CallersLanguage() language: Language,
    @ValidQuery(ShortfallsQuery) { format, ...query }: ShortfallsQuery,
  ): Promise<ShortfallsView | StreamableFile> {
    const on = localDay(this.clock.now().toISOString());
    const page = await readListed(format, query, (asked) => this.page(acting, on, asked));
    const view = await this.view(page, on, language);
    return format === 'json' ? view : exportFile(shortfallTable(view.items), { format, language, on });
  }

  @Get('file')
  @AnswersFile('Cases whose money is missing now, as a file')
  @Refuses('malformed', 'tooManyMatched')
  file(
    @CurrentActing() acting: Acting,
    @CallersLanguage() language: Language,
    @ValidQuery(fileOf(ShortfallsQuery)) query: ShortfallsQuery,
  ): ReturnType<ShortfallsController['list']> {
    return this.list(acting, language, query);
  }

  private async page(
    acting: Acting,
    on: string,
    { sort, ended, recipient, within, power, workflow, cursor, limit }: Omit<ShortfallsQuery, 'format'>,
  ): Promise<ShortfallPage> {
    const recipients = within === undefined ? recipient && [recipient] : await this.bodiesWithin(acting, on, within, recipient);
    return this.shortfalls.list(acting, {
      on,
      sort,
      ended: ended === 'true',
      workflow,
      power: power?.toLowerCase(),
      recipients: recipients || undefined,
      cursor,
      limit,
    });
  }

  private async bodiesWithin(acting: Acting, on: string, within: string, recipient: string | undefined): Promise<string[]> {
    const bodies = recipient === undefined ? await this.coverage.recipients(acting) : [recipient];
    return [...(await this.places.of(bodies, 'municipality', on, within)).keys()];
  }

  private async view({ items, ...page }: ShortfallPage, on: string, language: Language): Promise<ShortfallsView> {
    const bodies = items.flatMap(({ recipient, awaited }) => [recipient, ...awaited.map(({ body }) => body)]);
    const names = await this.bodyNames.of(bodies);
    return { on, ...page, items: items.map((each) => shownShortfall(each, names, this.texts.newest(each.workflow), language)) };
  }
}
