import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CalendarDayView, CalendarForm, CalendarImports, CalendarReader, CalendarYearView } from '#calendar';
import type { Acting } from '#identity';
import { type Language, payloadSchema, Refused, validatePayload } from '#machine';
import { tabularLimits } from '#tabular';
import { assertOperator } from '../incidents/assert-operator.js';
import { CallersLanguage } from '../language/callers-language.js';
import { Answers, Refuses } from '../openapi/answers.js';
import { items } from '#schema';
import { formSchema, TakesForm } from '../openapi/uploaded-table.js';
import { PreviewQuery, requestedToken } from '../request/preview.query.js';
import { readForm } from '../request/uploads.js';
import { IsWholeNumber, ValidQuery } from '../request/valid-query.js';
import { CurrentActing } from '../session/current-acting.decorator.js';
import { calendarImportView, CalendarImportView } from './calendar-import.view.js';

class DaysQuery {
  /** Without it the one that counts. */
  @IsOptional() @IsWholeNumber(1, 999_999) version?: number;
}

@ApiTags('reference data')
@Controller('api/calendars')
export class CalendarsController {
  constructor(
    private readonly calendars: CalendarReader,
    private readonly imports: CalendarImports,
  ) {}

  @Get()
  @Answers('The years that have a calendar of working days, each in the version that counts', items(CalendarYearView))
  async years(): Promise<{ items: CalendarYearView[] }> {
    return { items: await this.calendars.years() };
  }

  /** Who may not import does not get a file of megabytes read. */
  @Post()
  @TakesForm(formSchema(payloadSchema(CalendarForm)))
  @Answers(
    'A preview of the calendar of a year (CSV, XLSX: its days that differ from the five-day week), every refused row with its reasons; for operators',
    CalendarImportView,
  )
  @Answers(
    'With `dryRun=false` and the token of the preview: writes it as a new version of the year, once; open due dates are recomputed separately',
    CalendarImportView,
    201,
  )
  @Refuses(
    'malformed',
    'tooLarge',
    'unsupportedMediaType',
    'invalidPayload',
    'fileUnreadable',
    'officeNotEntitled',
    'notAllowed',
    'previewOfAnother',
  )
  async import(
    @ValidQuery(PreviewQuery) query: PreviewQuery,
    @CurrentActing() acting: Acting,
    @CallersLanguage() language: Language,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CalendarImportView> {
    const operator = assertOperator(acting);
    const token = requestedToken(query);
    const { fields, file } = await readForm(request, tabularLimits.bytes);
    const form = validatePayload(CalendarForm, fields) as CalendarForm;
    const brought = { form, file, actor: operator };
    const result = await (token === null ? this.imports.plan(brought) : this.imports.start({ ...brought, token }));
    void reply.status(result.isApplied ? 201 : 200);
    return calendarImportView(result, language);
  }

  @Get(':year')
  @ApiParam({ name: 'year' })
  @Answers('The days of a year that differ from the five-day week', items(CalendarDayView))
  @Refuses('notFound', 'malformed')
  async days(@ValidQuery(DaysQuery) { version }: DaysQuery, @Param('year') year: string): Promise<{ items: CalendarDayView[] }> {
    return { items: await this.calendars.days(yearOf(year), version) };
  }

  @Get(':year/versions')
  @Answers('Every version of a year’s calendar, the one that counts first', items(CalendarYearView))
  @Refuses('notFound')
  async versions(@Param('year') year: string): Promise<{ items: CalendarYearView[] }> {
    return { items: await this.calendars.versions(yearOf(year)) };
  }
}

function yearOf(year: string): number {
  if (!/^\d{4}$/.test(year)) throw new Refused('notFound');
  return Number(year);
}
