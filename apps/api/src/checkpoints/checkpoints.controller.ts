import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CheckpointReader, Checkpoints, checkpointView, CheckpointView, KeyView } from '#proofs';
import type { Acting } from '#identity';
import { reason, Refused } from '#machine';
import type { Page } from '#platform';
import { Answers, Refuses } from '../openapi/answers.js';
import { page, whole } from '#schema';
import { PageQuery, ValidQuery } from '../request/valid-query.js';
import { CurrentActing } from '../session/current-acting.decorator.js';

@ApiTags('checkpoints')
@Controller('api/checkpoints')
export class CheckpointsController {
  constructor(
    private readonly checkpoints: Checkpoints,
    private readonly reader: CheckpointReader,
  ) {}

  @Get('keys')
  @Answers('The public keys that sign or signed checkpoints, oldest first, each signed by the one before', page(KeyView))
  @Refuses('malformed')
  keys(@ValidQuery(PageQuery) query: PageQuery): Promise<Page<KeyView>> {
    return this.reader.publicKeys(query);
  }

  @Get()
  @Answers('The signed checkpoints over all journals, newest first', page(CheckpointView))
  @Refuses('malformed')
  list(@ValidQuery(PageQuery) query: PageQuery): Promise<Page<CheckpointView>> {
    return this.reader.list(query);
  }

  @Get(':number')
  @ApiParam({ name: 'number', schema: whole })
  @Answers('A checkpoint', CheckpointView)
  @Refuses('notFound')
  get(@Param('number') number: string): Promise<CheckpointView> {
    if (!/^[1-9]\d{0,14}$/.test(number)) throw new Refused('notFound');
    return this.reader.get(Number(number));
  }

  @Post()
  @Answers('Makes a checkpoint now; for auditors and operators', CheckpointView, 201)
  @Answers('Nothing has changed: the newest checkpoint covers everything', CheckpointView)
  @Refuses('officeNotEntitled', 'signingKeyMissing', 'busy')
  async make(@CurrentActing() acting: Acting, @Res({ passthrough: true }) reply: FastifyReply): Promise<CheckpointView> {
    demandAuditorOrOperator(acting);
    const { checkpoint, isNew } = await this.checkpoints.make();
    void reply.status(isNew ? 201 : 200);
    return checkpointView(checkpoint);
  }
}

/** @throws Refused `officeNotEntitled`. */
function demandAuditorOrOperator({ offices }: Acting): void {
  if (!offices.some(({ office }) => office === 'auditor' || office === 'operator'))
    throw new Refused('officeNotEntitled', [reason('officeNotEntitled', { entitled: 'auditor, operator' })]);
}
