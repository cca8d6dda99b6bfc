import { Controller, Get, Param, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { localDay } from '#calendar';
import { CaseReader } from '#cases';
import type { Acting } from '#identity';
import type { Language } from '#machine';
import { Clock } from '#platform';
import { AnswersFile, fileOf, exportFile, type ExportFormat, IsFormat, readListed } from '../exports/export-file.js';
import { CallersLanguage } from '../language/callers-language.js';
import { Answers, Refuses } from '../openapi/answers.js';
import { IdPipe } from '../request/id.pipe.js';
import { IsCursor, IsLimit, ValidQuery } from '../request/valid-query.js';
import { CurrentActing } from '../session/current-acting.decorator.js';
import { CaseFilter, CaseFilterResolver } from './case-filter.js';
import { BodyNames } from './body-names.js';
import { instanceTable } from './instance.export.js';
import { instanceLine, InstancePage, instanceView, InstanceView } from './instance.view.js';
import { WorkflowTexts } from './workflow-texts.js';

class InstancesQuery extends CaseFilter {
  @IsLimit() limit: number = 50;
  @IsCursor() cursor?: string;
  @IsOptional() @IsFormat() format: ExportFormat = 'json';
}

@ApiTags('instances')
@Controller('api/instances')
export class InstancesController {
  constructor(
    private readonly cases: CaseReader,
    private readonly bodyNames: BodyNames,
    private readonly meant: CaseFilterResolver,
    private readonly texts: WorkflowTexts,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Answers('The cases that the caller may see, newest first', InstancePage)
  @Refuses('malformed', 'tooManyMatched')
  async list(
    @CurrentActing() acting: Acting,
    @CallersLanguage() language: Language,
    @ValidQuery(InstancesQuery) { format, limit, cursor, ...filter }: InstancesQuery,
  ): Promise<InstancePage | StreamableFile> {
    const asked = { ...(await this.meant.criteria(filter)), limit, cursor };
    const { items, ...page } = await readListed(format, asked, (query) => this.cases.list(query, acting));
    const lines = items.map((line) => instanceLine(line, this.texts.newest(line.workflow), language));
    if (format === 'json') return { items: lines, ...page };
    const parties = await this.bodyNames.ofCases(lines.map(({ id }) => id));
    const rows = lines.map((line) => ({ ...line, parties: parties.get(line.id) ?? [], texts: this.texts.newest(line.workflow) }));
    return exportFile(instanceTable(rows), { format, language, on: localDay(this.clock.now().toISOString()) });
  }

  @Get('file')
  @AnswersFile('The cases that the caller may see, newest first, as a file')
  @Refuses('malformed', 'tooManyMatched')
  file(
    @CurrentActing() acting: Acting,
    @CallersLanguage() language: Language,
    @ValidQuery(fileOf(InstancesQuery)) query: InstancesQuery,
  ): ReturnType<InstancesController['list']> {
    return this.list(acting, language, query);
  }

  @Get(':id')
  @Answers('A case: its state, what may be done now and why not, who is awaited until when', InstanceView)
  @Refuses('notFound')
  async get(
    @Param('id', IdPipe) id: string,
    @CurrentActing() acting: Acting,
    @CallersLanguage() language: Language,
  ): Promise<InstanceView> {
    const [view, named] = await Promise.all([this.cases.get(id, acting), this.bodyNames.ofCase(id)]);
    // A party may have come between the two.
    const others = view.parties.map(({ body }) => body).filter((body) => !named.has(body));
    const names = others.length === 0 ? named : new Map([...named, ...(await this.bodyNames.of(others))]);
    return instanceView(view, names, this.texts.pinned(view.workflow, view.version), language);
  }
}
