import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CaseReader, TermsReader, TermsVersion } from '#cases';
import type { Acting } from '#identity';
import { IsSha256, type TermsComparison } from '#machine';
import { Answers, Refuses } from '../openapi/answers.js';
import { byName, component, describing, items, list, object, orNull, type Schema, text } from '#schema';
import { IdPipe } from '../request/id.pipe.js';
import { ValidQuery } from '../request/valid-query.js';
import { CurrentActing } from '../session/current-acting.decorator.js';

class ComparedTerms {
  /** Their hashes. */
  @IsSha256() from!: string;
  @IsSha256() to!: string;
}

const difference = { name: text, from: orNull(text), to: orNull(text) };

const Comparison: Schema<TermsComparison> = component(
  'TermsComparison',
  object({
    clauses: list(object(difference)),
    amounts: list(
      object({ group: text, ...difference, difference: describing<string>({ type: 'string', pattern: '^-?\\d+$' }) }),
    ),
    fields: list(object(difference)),
  }),
);

@ApiTags('instances')
@Controller('api/instances/:id/terms')
export class TermsController {
  constructor(
    private readonly cases: CaseReader,
    private readonly terms: TermsReader,
  ) {}

  @Get()
  @Answers('The terms of a case, round by round, and of its amendments, with the texts of their clauses', items(TermsVersion))
  @Refuses('notFound')
  async versions(@Param('id', IdPipe) id: string, @CurrentActing() acting: Acting): Promise<{ items: TermsVersion[] }> {
    return { items: await this.terms.versions(await this.cases.readable(id, acting)) };
  }

  @Get('texts')
  @Answers(
    'Every text of a clause that was ever written in a case, by its hash, also one that is not among the terms',
    byName(text),
  )
  @Refuses('notFound')
  async texts(@Param('id', IdPipe) id: string, @CurrentActing() acting: Acting): Promise<Readonly<Record<string, string>>> {
    return this.terms.texts(await this.cases.readable(id, acting));
  }

  @Get('comparison')
  @Answers('What differs between two of them: clause by clause, amount by amount', Comparison)
  @Refuses('notFound', 'malformed')
  async compare(
    @Param('id', IdPipe) id: string,
    @CurrentActing() acting: Acting,
    @ValidQuery(ComparedTerms) { from, to }: ComparedTerms,
  ): Promise<TermsComparison> {
    return this.terms.compare(await this.cases.readable(id, acting), from, to);
  }
}
