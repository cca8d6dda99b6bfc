import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import type { Acting } from '#identity';
import { IsId, payloadSchema } from '#machine';
import type { Page } from '#platform';
import { NewPayment, type PaymentView, Treasury, TreasuryReader } from '#treasury';
import { Answers, Refuses } from '../openapi/answers.js';
import { component, page } from '../openapi/schema.js';
import { PageQuery, ValidQuery } from '../request/valid-query.js';
import { CurrentActing } from '../session/current-acting.decorator.js';
import { validBody } from '../session/valid-body.pipe.js';

class PaymentsQuery extends PageQuery {
  /** The body whose money it is. */
  @IsOptional() @IsId() recipient?: string;
}

@ApiTags('treasury')
@Controller('api/payments')
export class PaymentsController {
  constructor(
    private readonly treasury: Treasury,
    private readonly reader: TreasuryReader,
  ) {}

  @Post()
  @ApiBody({ schema: payloadSchema(NewPayment) })
  @Answers('Enters a payment that arrived; by a treasurer of a treasury body', component('Payment'), 201)
  @Refuses('invalidPayload', 'officeNotEntitled', 'notAllowed')
  create(@CurrentActing() acting: Acting, @Body(validBody(NewPayment)) payment: NewPayment): Promise<PaymentView> {
    return this.treasury.createPayment(payment, acting);
  }

  @Get()
  @Answers('The payments that the caller may see with what is free of them, newest first', page(component('Payment')))
  @Refuses('malformed')
  list(@CurrentActing() acting: Acting, @ValidQuery(PaymentsQuery) query: PaymentsQuery): Promise<Page<PaymentView>> {
    return this.reader.payments(acting, query);
  }
}
