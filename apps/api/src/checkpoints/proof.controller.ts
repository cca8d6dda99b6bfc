import { Readable } from 'node:stream';
import { Controller, Get, Param, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CaseReader, ProofExporter } from '#engine';
import type { Acting } from '#identity';
import { Answers, Refuses } from '../openapi/answers.js';
import { component } from '../openapi/schema.js';
import { IdPipe } from '../request/id.pipe.js';
import { CurrentActing } from '../session/current-acting.decorator.js';

@ApiTags('instances')
@Controller('api/instances/:id/journal/proof')
export class ProofController {
  constructor(
    private readonly cases: CaseReader,
    private readonly proofs: ProofExporter,
  ) {}

  @Get()
  @Answers(
    'The whole record of a case with what proves it, to be checked anywhere: npm run verify -- --proof',
    component('Proof'),
  )
  @Refuses('notFound', 'notYetCovered')
  async get(@Param('id', IdPipe) id: string, @CurrentActing() acting: Acting): Promise<StreamableFile> {
    const pieces = await this.proofs.export(await this.cases.readable(id, acting));
    return new StreamableFile(Readable.from(pieces, { objectMode: false }), {
      type: 'application/json; charset=utf-8',
      disposition: `attachment; filename="proof-${id}.json"`,
    });
  }
}
