import { Body, Controller, Get, Param, Patch, Post, Req } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { AccountChange, Accounts, AccountWithPassword, type Acting, NewAccount, PersonReader, PersonView } from '#identity';
import { IsId, IsText, payloadSchema } from '#machine';
import type { Page } from '#platform';
import { Answers, Refuses } from '../openapi/answers.js';
import { page } from '#schema';
import { foundBody } from '../request/found-body.js';
import { IdPipe } from '../request/id.pipe.js';
import { PageQuery, ValidQuery } from '../request/valid-query.js';
import { CurrentActing } from '../session/current-acting.decorator.js';
import { SessionOnly } from '../session/token-scope.decorator.js';
import { validBody } from '../session/valid-body.pipe.js';

class PeopleQuery extends PageQuery {
  /** Part of a login or name. */
  @IsOptional() @IsText(200) q?: string;
  /** In which somebody holds or will hold an office. */
  @IsOptional() @IsId() body?: string;
}

@ApiTags('accounts')
@SessionOnly()
@Controller('api/people')
export class PeopleController {
  constructor(
    private readonly accounts: Accounts,
    private readonly reader: PersonReader,
    private readonly dataSource: DataSource,
  ) {}

  @Get()
  @Answers('People by login, with the offices that are not over; for operators and auditors', page(PersonView))
  @Refuses('malformed', 'officeNotEntitled', 'scopeMissing')
  list(@CurrentActing() acting: Acting, @ValidQuery(PeopleQuery) query: PeopleQuery): Promise<Page<PersonView>> {
    return this.reader.list(acting, query);
  }

  @Get(':id')
  @Answers('A person, with every office ever held', PersonView)
  @Refuses('notFound', 'scopeMissing')
  get(@CurrentActing() acting: Acting, @Param('id', IdPipe) id: string): Promise<PersonView> {
    return this.reader.get(this.dataSource.manager, id, acting);
  }

  @Post()
  @ApiBody({ schema: payloadSchema(NewAccount) })
  @Answers('Makes an account; its one-time password is shown this once; by an operator', AccountWithPassword, 201)
  @Refuses('invalidPayload', 'officeNotEntitled', 'scopeMissing', 'loginTaken', 'tooManyRequests', 'busy')
  create(@CurrentActing() acting: Acting, @Body(validBody(NewAccount)) account: NewAccount): Promise<AccountWithPassword> {
    return this.accounts.create(account, acting);
  }

  @Patch(':id')
  @ApiBody({ schema: payloadSchema(AccountChange) })
  @Answers('Changes name or language, disables or enables; by an operator', PersonView)
  @Refuses('notFound', 'invalidPayload', 'officeNotEntitled', 'scopeMissing', 'lastOperator', 'notAllowed')
  async change(
    @CurrentActing() acting: Acting,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
  ): Promise<PersonView> {
    return this.accounts.change(id, await foundBody(AccountChange, request, () => this.get(acting, id)), acting);
  }
}
