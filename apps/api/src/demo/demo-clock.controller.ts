import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import type { Acting } from '#identity';
import { payloadSchema, Refused } from '#machine';
import { Clock, CONFIGURATION, type Configuration } from '#platform';
import { assertOperator } from '../incidents/assert-operator.js';
import { Answers, Refuses } from '../openapi/answers.js';
import { instant, object, whole } from '#schema';
import { IsInstant } from '../request/instant.js';
import { CurrentActing } from '../session/current-acting.decorator.js';
import { validBody } from '../session/valid-body.pipe.js';
import { type Moved, TimeTravel } from './time-travel.js';

class NewTime {
  @IsInstant() at!: string;
}

@ApiTags('demonstration')
@Controller('api/demo/clock')
export class DemoClockController {
  constructor(
    private readonly timeTravel: TimeTravel,
    private readonly clock: Clock,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  @Get()
  @Answers('What time it is; in demonstration mode only', object({ now: instant }))
  @Refuses('notFound')
  now(): { now: string } {
    this.demandDemonstration();
    return { now: this.clock.now().toISOString() };
  }

  @Post()
  @HttpCode(200)
  @ApiBody({ schema: payloadSchema(NewTime) })
  @Answers(
    'Moves the clock forward and fires every deadline on the way; for operators, in demonstration mode only',
    object({ now: instant, fired: whole, incidents: whole }),
  )
  @Refuses('notFound', 'invalidPayload', 'officeNotEntitled', 'busy')
  move(@CurrentActing() acting: Acting, @Body(validBody(NewTime)) { at }: NewTime): Promise<Moved> {
    this.demandDemonstration();
    assertOperator(acting);
    return this.timeTravel.to(new Date(at));
  }

  private demandDemonstration(): void {
    if (!this.configuration.demo) throw new Refused('notFound');
  }
}
