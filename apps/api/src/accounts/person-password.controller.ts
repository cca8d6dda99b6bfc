import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Accounts, AccountWithPassword, type Acting } from '#identity';
import { Answers, Refuses } from '../openapi/answers.js';
import { IdPipe } from '../request/id.pipe.js';
import { CurrentActing } from '../session/current-acting.decorator.js';
import { SessionOnly } from '../session/token-scope.decorator.js';

@ApiTags('accounts')
@SessionOnly()
@Controller('api/people/:id/password')
export class PersonPasswordController {
  constructor(private readonly accounts: Accounts) {}

  @Post()
  @HttpCode(200)
  @Answers('A new one-time password, shown this once; all sessions of the person end; by an operator', AccountWithPassword)
  @Refuses('notFound', 'officeNotEntitled', 'ownPassword', 'scopeMissing', 'notAllowed', 'tooManyRequests', 'busy')
  reset(@CurrentActing() acting: Acting, @Param('id', IdPipe) id: string): Promise<AccountWithPassword> {
    return this.accounts.resetPassword(id, acting);
  }
}
