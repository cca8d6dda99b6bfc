import { Body, Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiTags } from '@nestjs/swagger';
import { IsInt, Min } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { Answer, Operations } from '#engine';
import { CaseReader } from '#cases';
import type { Acting } from '#identity';
import { IsText, payloadSchema, validatePayload } from '#machine';
import { Answers, Refuses } from '../openapi/answers.js';
import { IdPipe } from '../request/id.pipe.js';
import { idempotencyParameter, readIdempotencyKey } from '../request/idempotency-key.js';
import { CurrentActing } from '../session/current-acting.decorator.js';
import { assertOperator } from './assert-operator.js';
import { Reasoned } from '../request/plan-bodies.js';

class Correction extends Reasoned {
  /** The record of the journal that is wrong. */
  @IsInt() @Min(1) seq!: number;
  /** What is right. */
  @IsText(5000) text!: string;
}

@ApiTags('incidents')
@Controller('api/instances/:id/corrections')
export class CorrectionsController {
  constructor(
    private readonly cases: CaseReader,
    private readonly operations: Operations,
  ) {}

  /** What was recorded stays; what is right stands beside it. Money is corrected by the events of money. */
  @Post()
  @HttpCode(200)
  @ApiBody({ schema: payloadSchema(Correction) })
  @ApiHeader(idempotencyParameter)
  @Answers('Adds a record that says what is wrong with an earlier one; for operators', Answer)
  @Refuses('notFound', 'malformed', 'invalidPayload', 'officeNotEntitled', 'keyReused', 'busy')
  async correct(
    @Param('id', IdPipe) id: string,
    @CurrentActing() acting: Acting,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
  ): Promise<Answer> {
    const stored = await this.cases.readable(id, acting);
    const operator = assertOperator(acting);
    const { seq, text, reason } = validatePayload(Correction, body) as Correction;
    return this.operations.correct(stored, seq, text, operator, reason, readIdempotencyKey(request));
  }
}
