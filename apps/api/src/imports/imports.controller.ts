import { Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import type { Acting } from '#identity';
import { payloadSchema, validatePayload } from '#machine';
import { ImportDecision, ImportForm, type ImportVerdict, importVerdicts, ImportView, RegistryImports } from '#registry';
import { tabularLimits } from '#tabular';
import { assertOperator, assertMayRead } from '../incidents/assert-operator.js';
import { Answers, Refuses } from '../openapi/answers.js';
import { formSchema, TakesForm } from '../openapi/uploaded-table.js';
import { IdPipe } from '../request/id.pipe.js';
import { readable } from '../request/readable-body.js';
import { readForm } from '../request/uploads.js';
import { PageQuery, ValidQuery } from '../request/valid-query.js';
import { CurrentActing } from '../session/current-acting.decorator.js';

class RowsQuery extends PageQuery {
  /** Rows of this verdict; else those that a person must look at. */
  @IsOptional() @IsIn(importVerdicts) verdict?: ImportVerdict;
}

@ApiTags('imports')
@Controller('api/imports')
export class ImportsController {
  constructor(private readonly imports: RegistryImports) {}

  /** Who may not import does not get a file of megabytes read. */
  @Post()
  @TakesForm(formSchema(payloadSchema(ImportForm)))
  @Answers(
    'Judges a list of territories or bodies (CSV, XLSX) and writes nothing of it to the registry: counts, and every doubtful and refused row with its reasons, a thousand at once. Its id is what applying asks for; for operators',
    ImportView,
    201,
  )
  @Refuses('invalidPayload', 'fileUnreadable', 'tooLarge', 'officeNotEntitled')
  async preview(@CurrentActing() acting: Acting, @Req() request: FastifyRequest): Promise<ImportView> {
    const actor = assertOperator(acting);
    const { fields, file } = await readForm(request, tabularLimits.bytes);
    return this.imports.plan({ form: validatePayload(ImportForm, fields) as ImportForm, file, actor });
  }

  @Get(':id')
  @Answers('An import with a page of its rows; for operators', ImportView)
  @Refuses('malformed', 'notFound')
  get(
    @CurrentActing() acting: Acting,
    @Param('id', IdPipe) id: string,
    @ValidQuery(RowsQuery) { verdict, ...page }: RowsQuery,
  ): Promise<ImportView> {
    assertMayRead(acting);
    return this.imports.get(id, verdict, page);
  }

  @Post(':id/apply')
  @HttpCode(200)
  @ApiBody({ schema: payloadSchema(ImportDecision) })
  @Answers('Writes all sound rows and exactly those doubtful ones that are accepted, or nothing; for operators', ImportView)
  @Refuses('notFound', 'invalidPayload', 'importAlreadyApplied', 'importStale')
  async apply(
    @CurrentActing() acting: Acting,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
  ): Promise<ImportView> {
    const operator = assertMayRead(acting);
    await this.imports.get(id, undefined, { limit: 1 });
    const decision = validatePayload(ImportDecision, readable(request.body)) as ImportDecision;
    return this.imports.start({ ...decision, id, actor: operator });
  }
}
