import { Body, Controller, Get, Param, Post, Req, type StreamableFile } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { localDay } from '#calendar';
import type { Acting } from '#identity';
import { IsId, IsText, type Language, payloadSchema } from '#machine';
import { Clock, type Page } from '#platform';
import type { Name } from '#registry';
import { NewPayment, type PaymentView, Treasury, TreasuryReader } from '#treasury';
import { AnswersOrFile, exportFile, type ExportFormat, IsFormat, mostRows } from '../exports/export-file.js';
import { BodyNames } from '../instances/body-names.js';
import { CallersLanguage } from '../language/callers-language.js';
import { Answers, Refuses } from '../openapi/answers.js';
import { component, page } from '../openapi/schema.js';
import { IdPipe } from '../request/id.pipe.js';
import { idempotencyParameter, readIdempotencyKey } from '../request/idempotency-key.js';
import { PageQuery, ValidQuery } from '../request/valid-query.js';
import { CurrentActing } from '../session/current-acting.decorator.js';
import { validBody } from '../session/valid-body.pipe.js';
import { paymentTable } from './money.export.js';
import { namedPayments, type NamedPaymentView } from './money.view.js';

class PaymentsQuery extends PageQuery {
  /** The body whose money it is. */
  @IsOptional() @IsId() recipient?: string;
  /** Only what cases hold the whole of, or (false) what something is left of to allocate. */
  @IsOptional() @IsIn(['true', 'false']) matched?: 'true' | 'false';
  /** Words that its reference, account and day together has, in any order. */
  @IsOptional() @IsText(200) q?: string;
  @IsOptional() @IsFormat() format: ExportFormat = 'json';
}

@ApiTags('treasury')
@Controller('api/payments')
export class PaymentsController {
  constructor(
    private readonly treasury: Treasury,
    private readonly reader: TreasuryReader,
    private readonly bodyNames: BodyNames,
    private readonly clock: Clock,
    private readonly dataSource: DataSource,
  ) {}

  @Post()
  @ApiBody({ schema: payloadSchema(NewPayment) })
  @ApiHeader(idempotencyParameter)
  @Answers('Enters a payment that arrived; by a treasurer of a treasury body', component('Payment'), 201)
  @Refuses('malformed', 'invalidPayload', 'officeNotEntitled', 'notAllowed', 'keyReused')
  create(
    @CurrentActing() acting: Acting,
    @Body(validBody(NewPayment)) payment: NewPayment,
    @Req() request: FastifyRequest,
  ): Promise<PaymentView> {
    return this.treasury.createPayment(payment, acting, readIdempotencyKey(request));
  }

  @Get()
  @AnswersOrFile(
    'The payments that the caller may see with what is free of them, newest first; or a file, by `format`',
    page(component('ListedPayment')),
  )
  @Refuses('malformed', 'tooManyMatched')
  async list(
    @CurrentActing() acting: Acting,
    @CallersLanguage() language: Language,
    @ValidQuery(PaymentsQuery) { format, matched, ...query }: PaymentsQuery,
  ): Promise<Page<NamedPaymentView> | StreamableFile> {
    const request = { ...query, matched: matched === undefined ? undefined : matched === 'true' };
    if (format === 'json') {
      const { items, nextCursor } = await this.reader.payments(acting, request);
      return { items: namedPayments(items, await this.namesIn(items)), nextCursor };
    }
    const rows = await this.reader.allPayments(acting, { ...request, cursor: undefined }, mostRows);
    const names = await this.namesIn(rows);
    return exportFile(paymentTable(rows, names), { format, language, on: localDay(this.clock.now().toISOString()) });
  }

  @Get(':id')
  @Answers('One payment with what is free of it', component('ListedPayment'))
  @Refuses('notFound')
  async get(@Param('id', IdPipe) id: string, @CurrentActing() acting: Acting): Promise<NamedPaymentView> {
    const found = await this.reader.payment(this.dataSource.manager, id, acting);
    return namedPayments([found], await this.namesIn([found]))[0]!;
  }

  private namesIn(rows: readonly PaymentView[]): Promise<ReadonlyMap<string, Name>> {
    return this.bodyNames.of(rows.flatMap(({ recipient, payer }) => [recipient, payer]));
  }
}
