import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Acting } from '#identity';
import type { Language } from '#machine';
import type { Page } from '#platform';
import { UndeliveredNotice, UndeliveredNoticeReader } from '#notify';
import { assertOperator } from '../incidents/assert-operator.js';
import { CallersLanguage } from '../language/callers-language.js';
import { Answers, Refuses } from '../openapi/answers.js';
import { page } from '#schema';
import { PageQuery, ValidQuery } from '../request/valid-query.js';
import { CurrentActing } from '../session/current-acting.decorator.js';

@ApiTags('inbox')
@Controller('api/undelivered-notices')
export class UndeliveredNoticesController {
  constructor(private readonly notices: UndeliveredNoticeReader) {}

  @Get()
  @Answers(
    'Notices without a recipient, because nobody holds an office there, oldest first; for operators',
    page(UndeliveredNotice),
  )
  @Refuses('malformed', 'officeNotEntitled')
  async list(
    @CurrentActing() acting: Acting,
    @CallersLanguage() language: Language,
    @ValidQuery(PageQuery) { cursor, limit }: PageQuery,
  ): Promise<Page<UndeliveredNotice>> {
    assertOperator(acting);
    return this.notices.list(cursor, limit, language);
  }
}
