import { Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { type Acting, OfficeEnd, OfficeGrant, Offices, PersonReader, PersonView } from '#identity';
import { payloadSchema, Refused } from '#machine';
import { Answers, Refuses } from '../openapi/answers.js';
import { foundBody } from '../request/found-body.js';
import { IdPipe } from '../request/id.pipe.js';
import { CurrentActing } from '../session/current-acting.decorator.js';
import { SessionOnly } from '../session/token-scope.decorator.js';

@ApiTags('accounts')
@SessionOnly()
@Controller('api/people/:id/offices')
export class PersonOfficesController {
  constructor(
    private readonly offices: Offices,
    private readonly reader: PersonReader,
    private readonly dataSource: DataSource,
  ) {}

  @Post()
  @ApiBody({ schema: payloadSchema(OfficeGrant) })
  @Answers('Gives an office on dates, to a substitute too; by an operator', PersonView, 201)
  @Refuses('notFound', 'invalidPayload', 'officeNotEntitled', 'ownOffice', 'scopeMissing', 'officeHeld')
  async grant(
    @CurrentActing() acting: Acting,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
  ): Promise<PersonView> {
    return this.offices.grant(id, await foundBody(OfficeGrant, request, () => this.person(id, acting)), acting);
  }

  @Post(':office/end')
  @HttpCode(200)
  @ApiBody({ schema: payloadSchema(OfficeEnd) })
  @Answers('Ends an office with a last day, which may be yesterday; by an operator', PersonView)
  @Refuses('notFound', 'invalidPayload', 'officeNotEntitled', 'scopeMissing', 'lastOperator', 'officeOver', 'notAllowed')
  async end(
    @CurrentActing() acting: Acting,
    @Param('id', IdPipe) id: string,
    @Param('office', IdPipe) office: string,
    @Req() request: FastifyRequest,
  ): Promise<PersonView> {
    const find = async (): Promise<void> => {
      const { offices } = await this.person(id, acting);
      if (!offices.some((each) => each.id === office)) throw new Refused('notFound');
    };
    return this.offices.end(id, office, await foundBody(OfficeEnd, request, find), acting);
  }

  private person(id: string, acting: Acting): Promise<PersonView> {
    return this.reader.get(this.dataSource.manager, id, acting);
  }
}
