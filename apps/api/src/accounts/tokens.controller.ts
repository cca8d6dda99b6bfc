import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import { type Acting, TokenRequest, Tokens, TokenView, TokenWithSecret } from '#identity';
import { payloadSchema } from '#machine';
import type { Page } from '#platform';
import { Answers, Refuses } from '../openapi/answers.js';
import { page } from '#schema';
import { IdPipe } from '../request/id.pipe.js';
import { PageQuery, ValidQuery } from '../request/valid-query.js';
import { CurrentActing } from '../session/current-acting.decorator.js';
import { SessionOnly } from '../session/token-scope.decorator.js';
import { validBody } from '../session/valid-body.pipe.js';

@ApiTags('tokens')
@SessionOnly()
@Controller('api/tokens')
export class TokensController {
  constructor(private readonly tokens: Tokens) {}

  @Get()
  @Answers('One’s own tokens, newest first, those that are over too', page(TokenView))
  @Refuses('malformed', 'scopeMissing')
  list(@CurrentActing() acting: Acting, @ValidQuery(PageQuery) query: PageQuery): Promise<Page<TokenView>> {
    return this.tokens.list(acting, query);
  }

  @Post()
  @ApiBody({ schema: payloadSchema(TokenRequest) })
  @Answers('A bearer token for a system that acts as oneself; it is shown this once', TokenWithSecret, 201)
  @Refuses('invalidPayload', 'scopeMissing', 'tooManyTokens')
  create(@CurrentActing() acting: Acting, @Body(validBody(TokenRequest)) token: TokenRequest): Promise<TokenWithSecret> {
    return this.tokens.create(token, acting);
  }

  @Delete(':id')
  @HttpCode(204)
  @Answers('Revokes one of one’s own tokens', null, 204)
  @Refuses('notFound', 'scopeMissing')
  revoke(@CurrentActing() acting: Acting, @Param('id', IdPipe) id: string): Promise<void> {
    return this.tokens.revoke(id, acting);
  }
}
