import { Controller, Get, HttpCode, Param, Post, Req, type StreamableFile, UseInterceptors } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { localDay } from '#calendar';
import type { Acting } from '#identity';
import { type Language, notEntitled, Refused, startDefinition, validatePayload } from '#machine';
import { Clock } from '#platform';
import { component, object, oneOf, text } from '#schema';
import { readFile, tabularLimits, textEncodings } from '#tabular';
import { AnswersFile, fileOf, tableFile } from '../exports/export-file.js';
import { WorkflowTextsInterceptor } from '../instances/workflow-texts.interceptor.js';
import { CallersLanguage } from '../language/callers-language.js';
import { Answers, Refuses } from '../openapi/answers.js';
import { TakesForm } from '../openapi/uploaded-table.js';
import { requestedToken } from '../request/preview.query.js';
import { readForm } from '../request/uploads.js';
import { ValidQuery } from '../request/valid-query.js';
import { CurrentActing } from '../session/current-acting.decorator.js';
import { ActsBy, startOf } from '../session/token-scope.decorator.js';
import { TableForm, TableQuery, TemplateQuery } from './table.dto.js';
import { fileColumns, maxRows } from './table-columns.js';
import { type NamedTable, TablePipe } from './table.pipe.js';
import { TableStarts } from './table-starts.js';
import { templateRows, TableView, tableView } from './table-template.js';
import { tableResultView, TableResultView } from './table.view.js';

const UploadedTable = component(
  'TableForm',
  object(
    { file: { ...text, contentMediaType: 'application/octet-stream', description: 'CSV or XLSX, up to 10 MiB' } },
    { encoding: { ...oneOf(...textEncodings), description: 'Of a CSV file; found out when it is not said' } },
  ),
);

@ApiTags('tables')
@UseInterceptors(WorkflowTextsInterceptor)
@Controller('api/workflows/:workflow/tables/:start')
export class TablesController {
  constructor(
    private readonly starts: TableStarts,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiParam({ name: 'start' })
  @ApiParam({ name: 'workflow' })
  @Answers('The columns of a table whose rows start cases', TableView)
  @Refuses('notFound', 'malformed')
  template(
    @ValidQuery(TemplateQuery) { format }: TemplateQuery,
    @CallersLanguage() language: Language,
    // Nest reads the last parameter first: what does not exist is refused before what is malformed.
    @Param(TablePipe) { workflow, start, table }: NamedTable,
  ): TableView | StreamableFile {
    if (format === 'json') return tableView(workflow.name, start, table, language);
    const rows = templateRows(table, language, Number(localDay(this.clock.now().toISOString()).slice(0, 4)));
    return tableFile({ name: start, title: start, rows }, format);
  }

  @Get('file')
  @ApiParam({ name: 'start' })
  @ApiParam({ name: 'workflow' })
  @AnswersFile('A file with the header of a table whose rows start cases, and an example')
  @Refuses('notFound', 'malformed')
  templateFile(
    @ValidQuery(fileOf(TemplateQuery)) query: TemplateQuery,
    @CallersLanguage() language: Language,
    @Param(TablePipe) table: NamedTable,
  ): TableView | StreamableFile {
    return this.template(query, language, table);
  }

  /** Who may send this start for nobody does not get a file of megabytes read. */
  @ActsBy(startOf)
  @Post()
  @HttpCode(200)
  @ApiParam({ name: 'start' })
  @ApiParam({ name: 'workflow' })
  @TakesForm(UploadedTable)
  @Answers(
    'A preview of what each row (CSV, XLSX; at most 2,000) would start, with every refused row named; with `dryRun=false` and its token starts the good rows, each by itself. A repeat starts what is left, and nothing twice',
    TableResultView,
  )
  @Refuses(
    'notFound',
    'malformed',
    'tooLarge',
    'unsupportedMediaType',
    'invalidPayload',
    'fileUnreadable',
    'officeNotEntitled',
    'previewOfAnother',
    'busy',
  )
  async decide(
    @ValidQuery(TableQuery) query: TableQuery,
    @CurrentActing() acting: Acting,
    @CallersLanguage() language: Language,
    @Req() request: FastifyRequest,
    @Param(TablePipe) { workflow, start, table }: NamedTable,
  ): Promise<TableResultView> {
    const token = requestedToken(query);
    const definition = startDefinition(workflow, start)!;
    if (!acting.offices.some((held) => definition.by.some(({ office }) => office === held.office)))
      throw new Refused('officeNotEntitled', [notEntitled(definition)]);
    const form = await readForm(request, tabularLimits.bytes);
    const { encoding } = validatePayload(TableForm, form.fields) as TableForm;
    const read = await readFile(form.file, fileColumns(table), { encoding, maxRows });
    const accepted = new Set(query.accept?.split(',').map(Number));
    const work = { workflow, start, table, acting, office: query.office, accepted, read };
    const result = await (token === null ? this.starts.plan(work) : this.starts.start({ ...work, token }));
    return tableResultView(work, result, language);
  }
}
