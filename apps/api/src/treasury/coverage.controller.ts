import { Controller, Get, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { localDay } from '#calendar';
import type { Acting } from '#identity';
import { IsId, IsText, type Language } from '#machine';
import { Clock } from '#platform';
import { type PlaceKind, placeKinds, PlaceReader } from '#registry';
import { CoverageReader, type RecipientMoney, totalOf } from '#treasury';
import { AnswersFile, fileOf, exportFile, type ExportFormat, IsFormat } from '../exports/export-file.js';
import { FigureCache } from '../figures/figure-cache.js';
import { CallersLanguage } from '../language/callers-language.js';
import { Answers, Refuses } from '../openapi/answers.js';
import { IsWholeNumber, ValidQuery } from '../request/valid-query.js';
import { CurrentActing } from '../session/current-acting.decorator.js';
import { byPlace, type CoverageSort, coverageSorts, CoverageView, covered, maxPlaces } from './coverage.js';
import { coverageTable } from './coverage.export.js';

class CoverageQuery {
  /** Cities of the republic stand beside oblasts, cities of an oblast beside rayons. */
  @IsOptional() @IsIn(placeKinds) @JSONSchema({ default: 'oblast' }) by: PlaceKind = 'oblast';
  /** The worst first; by name in Kyrgyz alphabetical order. */
  @IsOptional() @IsIn(coverageSorts) @JSONSchema({ default: 'name' }) sort: CoverageSort = 'name';
  /** Whose appropriations count; the running one when absent. All other amounts are to date. */
  @IsOptional() @IsWholeNumber(1991, 2199) year?: number;
  /** Only cases of this power. */
  @IsOptional() @IsId() power?: string;
  @IsOptional() @IsText(100) workflow?: string;
  /** Only what lies under this territorial unit, or is of it. */
  @IsOptional() @IsId() within?: string;
  @IsOptional() @IsFormat() format: ExportFormat = 'json';
}

@ApiTags('treasury')
@Controller('api/coverage')
export class CoverageController {
  constructor(
    private readonly coverage: CoverageReader,
    private readonly places: PlaceReader,
    private readonly readings: FigureCache,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Answers('How far the money of the cases that the caller may see reaches, by the place of the recipient', CoverageView)
  @Refuses('malformed')
  async get(
    @CurrentActing() acting: Acting,
    @CallersLanguage() language: Language,
    @ValidQuery(CoverageQuery) { format, ...query }: CoverageQuery,
  ): Promise<CoverageView | StreamableFile> {
    const view = await this.read(acting, query);
    if (format === 'json') return { ...view, items: view.items.slice(0, maxPlaces) };
    return exportFile(coverageTable(view), { format, language, on: view.on });
  }

  @Get('file')
  @AnswersFile('How far the money reaches, by the place of the recipient, as a file')
  @Refuses('malformed')
  file(
    @CurrentActing() acting: Acting,
    @CallersLanguage() language: Language,
    @ValidQuery(fileOf(CoverageQuery)) query: CoverageQuery,
  ): ReturnType<CoverageController['get']> {
    return this.get(acting, language, query);
  }

  private async read(
    acting: Acting,
    { by, sort, within, power, workflow, year: asked }: Omit<CoverageQuery, 'format'>,
  ): Promise<CoverageView> {
    const on = localDay(this.clock.now().toISOString());
    const year = asked ?? Number(on.slice(0, 4));
    const request = { on, year, power: power?.toLowerCase(), workflow };
    const { at, value: money } = await this.readings.of(acting, ['coverage', request], () =>
      this.coverage.byRecipient(acting, request),
    );
    const recipients = money.map(({ recipient }) => recipient);
    const places = await this.places.of(recipients, by, on, within);
    const all = byPlace(money, places, sort);
    const meant: RecipientMoney[] = money.filter(({ recipient }) => places.has(recipient));
    return { at, on, year, by, items: all, totals: covered(totalOf(meant)), count: all.length };
  }
}
