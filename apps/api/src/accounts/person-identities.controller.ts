import { Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { type Acting, Ending, Identities, NewIdentity, PersonReader, PersonView } from '#identity';
import { payloadSchema } from '#machine';
import { Answers, Refuses } from '../openapi/answers.js';
import { foundBody } from '../request/found-body.js';
import { IdPipe } from '../request/id.pipe.js';
import { CurrentActing } from '../session/current-acting.decorator.js';
import { SessionOnly } from '../session/token-scope.decorator.js';

@ApiTags('accounts')
@SessionOnly()
@Controller('api/people/:id/identities')
export class PersonIdentitiesController {
  constructor(
    private readonly identities: Identities,
    private readonly reader: PersonReader,
    private readonly dataSource: DataSource,
  ) {}

  @Post()
  @ApiBody({ schema: payloadSchema(NewIdentity) })
  @Answers('Links a person to an identity at a provider, to sign in with; by an operator', PersonView, 201)
  @Refuses('notFound', 'invalidPayload', 'officeNotEntitled', 'scopeMissing', 'identityTaken', 'notAllowed')
  async link(
    @CurrentActing() acting: Acting,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
  ): Promise<PersonView> {
    return this.identities.link(id, await foundBody(NewIdentity, request, () => this.person(id, acting)), acting);
  }

  @Post(':identity/end')
  @HttpCode(200)
  @ApiBody({ schema: payloadSchema(Ending) })
  @Answers('Ends a link: nobody signs in with it any more; by an operator', PersonView)
  @Refuses('notFound', 'invalidPayload', 'officeNotEntitled', 'scopeMissing')
  async end(
    @CurrentActing() acting: Acting,
    @Param('id', IdPipe) id: string,
    @Param('identity', IdPipe) identity: string,
    @Req() request: FastifyRequest,
  ): Promise<PersonView> {
    const { reason } = await foundBody(Ending, request, () => this.person(id, acting));
    return this.identities.end(id, identity, reason, acting);
  }

  private person(id: string, acting: Acting): Promise<PersonView> {
    return this.reader.get(this.dataSource.manager, id, acting);
  }
}
