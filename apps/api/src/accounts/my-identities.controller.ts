import { Controller, Delete, Get, HttpCode, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Acting, Identities, OwnIdentity } from '#identity';
import { Answers, Refuses } from '../openapi/answers.js';
import { items } from '#schema';
import { IdPipe } from '../request/id.pipe.js';
import { CurrentActing } from '../session/current-acting.decorator.js';
import { SessionOnly } from '../session/token-scope.decorator.js';

@ApiTags('session')
@SessionOnly()
@Controller('api/me/identities')
export class MyIdentitiesController {
  constructor(private readonly identities: Identities) {}

  @Get()
  @Answers('Who one is at providers of identities, to sign in with', items(OwnIdentity))
  @Refuses('scopeMissing')
  async list(@CurrentActing() acting: Acting): Promise<{ items: OwnIdentity[] }> {
    return { items: await this.identities.listOwn(acting) };
  }

  @Delete(':id')
  @HttpCode(204)
  @Answers('Ends a link of one’s own; never the last way to sign in', null, 204)
  @Refuses('notFound', 'scopeMissing', 'notAllowed')
  end(@CurrentActing() acting: Acting, @Param('id', IdPipe) id: string): Promise<void> {
    return this.identities.endOwn(id, acting);
  }
}
