import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiBody, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Acting } from '#identity';
import { payloadSchema } from '#machine';
import { NewPayment, type Page, type PaymentView, Treasury, TreasuryReader } from '#treasury';
import { CurrentActing } from '../session/current-acting.decorator.js';
import { validBody } from '../session/valid-body.pipe.js';

@ApiTags('treasury')
@Controller('api/payments')
export class PaymentsController {
  constructor(
    private readonly treasury: Treasury,
    private readonly reader: TreasuryReader,
  ) {}

  /** Enters a payment that arrived; by a treasurer of a treasury body. */
  @Post()
  @ApiBody({ schema: payloadSchema(NewPayment) })
  create(@CurrentActing() acting: Acting, @Body(validBody(NewPayment)) payment: NewPayment): Promise<PaymentView> {
    return this.treasury.createPayment(payment, acting);
  }

  /** The payments that the person may see with what is free of them, newest first. */
  @Get()
  @ApiQuery({ name: 'recipient', required: false })
  @ApiQuery({ name: 'cursor', required: false })
  @ApiQuery({ name: 'limit', required: false })
  list(
    @CurrentActing() acting: Acting,
    @Query('recipient') recipient?: string,
    @Query('cursor') cursor?: string,
    @Query('limit') limit?: string,
  ): Promise<Page<PaymentView>> {
    return this.reader.payments(acting, { recipient, cursor, limit: limit === undefined ? undefined : Number(limit) });
  }
}
