import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import type { Acting } from '#identity';
import { IsId, type Language, payloadSchema } from '#machine';
import { InboxPage, InboxReader } from '#notify';
import { CallersLanguage } from '../language/callers-language.js';
import { Answers, Refuses } from '../openapi/answers.js';
import { IdPipe } from '../request/id.pipe.js';
import { PageQuery, ValidQuery } from '../request/valid-query.js';
import { CurrentActing } from '../session/current-acting.decorator.js';
import { validBody } from '../session/valid-body.pipe.js';

class InboxQuery extends PageQuery {
  /** Only what was not read. */
  @IsOptional() @IsIn(['true', 'false']) unread?: string;
}

class ReadUpTo {
  /** This notice, and every earlier one. */
  @IsId() upTo!: string;
}

/** The caller's notices; nobody reads those of others. */
@ApiTags('inbox')
@Controller('api/inbox')
export class InboxController {
  constructor(private readonly inbox: InboxReader) {}

  @Get()
  @Answers('The caller’s notices, newest first, in the caller’s language; `unread` is capped (1000+)', InboxPage)
  @Refuses('malformed')
  list(
    @CurrentActing() { person }: Acting,
    @CallersLanguage() language: Language,
    @ValidQuery(InboxQuery) { unread, ...query }: InboxQuery,
  ): Promise<InboxPage> {
    return this.inbox.list(person, { ...query, unread: unread === 'true' }, language);
  }

  @Post('read')
  @HttpCode(204)
  @ApiBody({ schema: payloadSchema(ReadUpTo) })
  @Answers('Takes one item and everything before it as read', null, 204)
  @Refuses('notFound', 'invalidPayload')
  readUpTo(@CurrentActing() { person }: Acting, @Body(validBody(ReadUpTo)) { upTo }: ReadUpTo): Promise<void> {
    return this.inbox.readUpTo(person, upTo);
  }

  @Post(':id/read')
  @HttpCode(204)
  @Answers('Takes one item as read', null, 204)
  @Refuses('notFound')
  read(@CurrentActing() { person }: Acting, @Param('id', IdPipe) id: string): Promise<void> {
    return this.inbox.read(person, id);
  }
}
