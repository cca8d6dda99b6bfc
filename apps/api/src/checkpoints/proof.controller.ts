import { Readable } from 'node:stream';
import { Controller, Get, Param, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CaseReader } from '#cases';
import { ProofExporter, Signed } from '#proofs';
import type { Acting } from '#identity';
import { byName, component, describing, flag, id, list, object, oneOf, sha256, text } from '#schema';
import { Answers, Refuses } from '../openapi/answers.js';
import { IdPipe } from '../request/id.pipe.js';
import { CurrentActing } from '../session/current-acting.decorator.js';

const count = describing<number>({ type: 'integer', minimum: 0 });

/** Written piece by piece. */
const Proof = component(
  'Proof',
  object({
    type: oneOf('proof'),
    version: describing<1>({ type: 'integer', enum: [1] }),
    instance: id,
    checkpoint: Signed,
    keys: list(Signed),
    inclusion: object({ seq: count, index: count, path: list(sha256) }),
    records: list(object({ record: text, hash: sha256, isCovered: flag })),
    facts: { ...byName(text), description: 'Content by its SHA-256' },
  }),
);

@ApiTags('instances')
@Controller('api/instances/:id/journal/proof')
export class ProofController {
  constructor(
    private readonly cases: CaseReader,
    private readonly proofs: ProofExporter,
  ) {}

  @Get()
  @Answers('The whole record of a case with what proves it, to be checked anywhere: npm run verify -- --proof', Proof)
  @Refuses('notFound', 'notYetCovered')
  async get(@Param('id', IdPipe) id: string, @CurrentActing() acting: Acting): Promise<StreamableFile> {
    const pieces = await this.proofs.export(await this.cases.readable(id, acting));
    return new StreamableFile(Readable.from(pieces, { objectMode: false }), {
      type: 'application/json; charset=utf-8',
      disposition: `attachment; filename="proof-${id}.json"`,
    });
  }
}
