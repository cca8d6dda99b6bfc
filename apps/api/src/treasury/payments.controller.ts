import { Body, Controller, Get, HttpCode, Param, Post, Req, type StreamableFile } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import type { Acting } from '#identity';
import { type Language, payloadSchema } from '#machine';
import type { Page } from '#platform';
import {
  AwaitingPayments,
  NewPayment,
  PaymentActs,
  PaymentConfirmation,
  type PaymentStatus,
  paymentStatuses,
  PaymentView,
  PaymentVoiding,
  Treasury,
  TreasuryReader,
} from '#treasury';
import { AnswersFile, fileOf, readListed } from '../exports/export-file.js';
import { CallersLanguage } from '../language/callers-language.js';
import { Answers, Refuses } from '../openapi/answers.js';
import { page } from '#schema';
import { foundBody } from '../request/found-body.js';
import { IdPipe } from '../request/id.pipe.js';
import { idempotencyParameter, readIdempotencyKey } from '../request/idempotency-key.js';
import { ValidQuery } from '../request/valid-query.js';
import { CurrentActing } from '../session/current-acting.decorator.js';
import { validBody } from '../session/valid-body.pipe.js';
import { paymentTable } from './money.export.js';
import { MoneyQuery } from './money.query.js';
import { namedPayment, NamedPaymentView, shownActs, ShownPaymentView } from './money.view.js';
import { type MoneyKind, ShownMoney } from './shown-money.js';

class PaymentsQuery extends MoneyQuery {
  @IsOptional() @IsIn(paymentStatuses) status?: PaymentStatus;
}

const shown: MoneyKind<PaymentView, NamedPaymentView> = {
  bodies: ({ recipient, payer }) => [recipient, payer],
  named: namedPayment,
  table: paymentTable,
};

@ApiTags('treasury')
@Controller('api/payments')
export class PaymentsController {
  constructor(
    private readonly treasury: Treasury,
    private readonly reader: TreasuryReader,
    private readonly acts: PaymentActs,
    private readonly money: ShownMoney,
    private readonly dataSource: DataSource,
  ) {}

  @Post()
  @ApiBody({ schema: payloadSchema(NewPayment) })
  @ApiHeader(idempotencyParameter)
  @Answers(
    'Enters a payment that arrived; by a treasurer of a treasury body. Cases can hold it once it is confirmed',
    PaymentView,
    201,
  )
  @Refuses('malformed', 'invalidPayload', 'officeNotEntitled', 'notAllowed', 'keyReused')
  create(
    @CurrentActing() acting: Acting,
    @Body(validBody(NewPayment)) payment: NewPayment,
    @Req() request: FastifyRequest,
  ): Promise<PaymentView> {
    return this.treasury.createPayment(payment, acting, readIdempotencyKey(request));
  }

  @Post(':id/confirm')
  @HttpCode(200)
  @ApiBody({ schema: payloadSchema(PaymentConfirmation) })
  @ApiHeader(idempotencyParameter)
  @Answers('Confirms a payment; by a treasurer of the same treasury who did not enter it', PaymentView)
  @Refuses('malformed', 'notFound', 'invalidPayload', 'officeNotEntitled', 'notAllowed', 'keyReused')
  async confirm(
    @CurrentActing() acting: Acting,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
  ): Promise<PaymentView> {
    const asked = await foundBody(PaymentConfirmation, request, () => this.find(id, acting));
    return this.treasury.confirmPayment(id, asked, acting, readIdempotencyKey(request));
  }

  @Post(':id/void')
  @HttpCode(200)
  @ApiBody({ schema: payloadSchema(PaymentVoiding) })
  @ApiHeader(idempotencyParameter)
  @Answers(
    'Takes back a payment that was entered wrongly and that no case holds; by a treasurer of the same treasury',
    PaymentView,
  )
  @Refuses('malformed', 'notFound', 'invalidPayload', 'officeNotEntitled', 'notAllowed', 'keyReused')
  async void(
    @CurrentActing() acting: Acting,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
  ): Promise<PaymentView> {
    const asked = await foundBody(PaymentVoiding, request, () => this.find(id, acting));
    return this.treasury.voidPayment(id, asked, acting, readIdempotencyKey(request));
  }

  @Get()
  @Answers('The payments that the caller may see with what is free of them, newest first', page(NamedPaymentView))
  @Refuses('malformed', 'tooManyMatched')
  async list(
    @CurrentActing() acting: Acting,
    @CallersLanguage() language: Language,
    @ValidQuery(PaymentsQuery) { format, matched, ...query }: PaymentsQuery,
  ): Promise<Page<NamedPaymentView> | StreamableFile> {
    const request = { ...query, matched: matched && matched === 'true' };
    const found = await readListed(format, request, (asked) => this.reader.payments(acting, asked, asked.limit));
    return this.money.list(shown, found, format, language);
  }

  @Get('file')
  @AnswersFile('The payments that the caller may see, newest first, as a file')
  @Refuses('malformed', 'tooManyMatched')
  file(
    @CurrentActing() acting: Acting,
    @CallersLanguage() language: Language,
    @ValidQuery(fileOf(PaymentsQuery)) query: PaymentsQuery,
  ): ReturnType<PaymentsController['list']> {
    return this.list(acting, language, query);
  }

  @Get('awaiting')
  @Answers(
    'How many payments that the caller may see wait for confirmation, and how many of them the caller can confirm; both capped (1000+)',
    AwaitingPayments,
  )
  awaiting(@CurrentActing() acting: Acting): Promise<AwaitingPayments> {
    return this.acts.awaiting(acting);
  }

  @Get(':id')
  @Answers('One payment with what is free of it, and whether the caller can confirm or void it', ShownPaymentView)
  @Refuses('notFound')
  async get(
    @Param('id', IdPipe) id: string,
    @CurrentActing() acting: Acting,
    @CallersLanguage() language: Language,
  ): Promise<ShownPaymentView> {
    const payment = await this.money.one(shown, await this.find(id, acting), language);
    return { ...payment, acts: shownActs(await this.acts.of(id, acting), language) };
  }

  private find(id: string, acting: Acting): Promise<PaymentView> {
    return this.reader.payment(this.dataSource.manager, id, acting);
  }
}
