import { Controller, Get, Param, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { localDay } from '#calendar';
import { type CaseCriteria, CaseReader, type CountedPage } from '#engine';
import type { Acting } from '#identity';
import { IsId, IsText, type Language } from '#machine';
import { Clock } from '#platform';
import { PlaceReader } from '#registry';
import { recipientParty } from '#treasury';
import { AnswersOrFile, exportFile, type ExportFormat, IsFormat, readListed } from '../exports/export-file.js';
import { CallersLanguage } from '../language/callers-language.js';
import { Answers, Refuses } from '../openapi/answers.js';
import { component } from '../openapi/schema.js';
import { IdPipe } from '../request/id.pipe.js';
import { instantOf, IsInstantOrDay } from '../request/instant.js';
import { PageQuery, ValidQuery } from '../request/valid-query.js';
import { CurrentActing } from '../session/current-acting.decorator.js';
import { BodyNames } from './body-names.js';
import { instanceTable } from './instance.export.js';
import { instanceLine, type InstanceLine, instanceView, type InstanceView } from './instance.view.js';
import { WorkflowTexts } from './workflow-texts.js';

class InstancesQuery extends PageQuery {
  @IsOptional() @IsText(100) workflow?: string;
  /** The state that people use, or any active path. */
  @IsOptional() @IsText(200) state?: string;
  /** A body that is a party. */
  @IsOptional() @IsId() party?: string;
  /** A body to which a power is delegated. */
  @IsOptional() @IsId() recipient?: string;
  /** Only with a recipient under this territorial unit, or of it. */
  @IsOptional() @IsId() within?: string;
  /** Cases that were started together. */
  @IsOptional() @IsId() group?: string;
  /** A part of the number or title, or of the name of a party. */
  @IsOptional() @IsText(200) q?: string;
  /** Something of the case is due before it. */
  @IsOptional() @IsInstantOrDay() dueBefore?: string;
  /** What somebody is awaited to do is due before it; a deadline that has passed is gone, a task is not. */
  @IsOptional() @IsInstantOrDay() awaitedBefore?: string;
  @IsOptional() @IsFormat() format: ExportFormat = 'json';
}

@ApiTags('instances')
@Controller('api/instances')
export class InstancesController {
  constructor(
    private readonly cases: CaseReader,
    private readonly bodyNames: BodyNames,
    private readonly places: PlaceReader,
    private readonly texts: WorkflowTexts,
    private readonly clock: Clock,
  ) {}

  @Get()
  @AnswersOrFile('The cases that the caller may see, newest first; or a file, by `format`', component('InstancePage'))
  @Refuses('malformed', 'tooManyMatched')
  async list(
    @CurrentActing() acting: Acting,
    @CallersLanguage() language: Language,
    @ValidQuery(InstancesQuery) { dueBefore, awaitedBefore, recipient, within, format, ...query }: InstancesQuery,
  ): Promise<CountedPage<InstanceLine> | StreamableFile> {
    const [named, member] = await Promise.all([this.bodyNames.like(query.q), this.recipients(recipient, within)]);
    const [due, awaited] = [dueBefore, awaitedBefore].map((day) => (day === undefined ? undefined : instantOf(day)));
    const filter = { ...query, named, member, dueBefore: due, awaitedBefore: awaited };
    const { items, ...page } = await readListed(format, filter, (asked) => this.cases.list(asked, acting));
    const lines = items.map((line) => instanceLine(line, this.texts.newest(line.workflow), language));
    if (format === 'json') return { items: lines, ...page };
    const parties = await this.bodyNames.ofCases(lines.map(({ id }) => id));
    const rows = lines.map((line) => ({ ...line, parties: parties.get(line.id) ?? [], texts: this.texts.newest(line.workflow) }));
    return exportFile(instanceTable(rows), { format, language, on: localDay(this.clock.now().toISOString()) });
  }

  private async recipients(recipient?: string, within?: string): Promise<CaseCriteria['member']> {
    if (within === undefined) return recipient === undefined ? undefined : { party: recipientParty, bodies: [recipient] };
    const inside = await this.places.bodiesWithin(within);
    const isMeant = (body: string): boolean => recipient === undefined || body === recipient.toLowerCase();
    return { party: recipientParty, bodies: inside.filter(isMeant) };
  }

  @Get(':id')
  @Answers('A case: its state, what may be done now and why not, who is awaited until when', component('Instance'))
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
