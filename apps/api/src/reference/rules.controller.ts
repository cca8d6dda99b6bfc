import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { RuleAddition, RuleEntry, RuleReader, Rules, RuleView } from '#calendar';
import { WorkflowCatalog } from '#engine';
import type { Acting } from '#identity';
import { IsLocalDate, payloadSchema, termUnits } from '#machine';
import { assertOperator } from '../incidents/assert-operator.js';
import { Answers, Refuses } from '../openapi/answers.js';
import { items } from '#schema';
import { ValidQuery } from '../request/valid-query.js';
import { CurrentActing } from '../session/current-acting.decorator.js';
import { validBody } from '../session/valid-body.pipe.js';

class RulesQuery {
  /** The local date on which they are valid; without it every record that ever was. */
  @IsOptional() @IsLocalDate() on?: string;
}

@ApiTags('reference data')
@Controller('api/rules')
export class RulesController {
  constructor(
    private readonly reader: RuleReader,
    private readonly rules: Rules,
    private readonly catalog: WorkflowCatalog,
  ) {}

  @Get()
  @Answers('Legal parameters with their sources', items(RuleView))
  @Refuses('malformed')
  async list(@ValidQuery(RulesQuery) { on }: RulesQuery): Promise<{ items: RuleView[] }> {
    return { items: await this.reader.list(on) };
  }

  @Post()
  @ApiBody({ schema: payloadSchema(RuleEntry) })
  @Answers('What would be recorded, with `dryRun`; for operators', RuleAddition)
  @Answers('Adds a record of a rule, which never changes; open due dates are recomputed separately', RuleAddition, 201)
  @Refuses('invalidPayload', 'officeNotEntitled', 'notAllowed')
  async add(
    @CurrentActing() acting: Acting,
    @Body(validBody(RuleEntry)) entry: RuleEntry,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RuleAddition> {
    const added = await this.rules.add(entry, (id) => this.unitsOf(id), assertOperator(acting));
    void reply.status(entry.dryRun ? 200 : 201);
    return added;
  }

  /** A rule that workflows only count terms by may be set in any unit of time; what else they read of it is a number of one unit. */
  private unitsOf(id: string): readonly string[] {
    const all = this.catalog.all();
    const isTerm = all.some(({ deadlines, tasks }) =>
      [...Object.values(deadlines), ...tasks.flatMap(({ due }) => (typeof due === 'object' ? due : []))].some(
        ({ rule }) => rule === id,
      ),
    );
    return isTerm && !all.some(({ rules }) => rules.includes(id)) ? termUnits : [];
  }
}
