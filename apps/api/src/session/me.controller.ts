import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import { type Acting, Identity, type Profile, ProfileChange } from '#identity';
import { payloadSchema } from '#machine';
import { CurrentActing } from './current-acting.decorator.js';
import { SessionOnly } from './token-scope.decorator.js';
import { validBody } from './valid-body.pipe.js';

@ApiTags('session')
@Controller('api/me')
export class MeController {
  constructor(private readonly identity: Identity) {}

  /** The person signed in, with the offices held today. */
  @Get()
  me(@CurrentActing() acting: Acting): Promise<Profile> {
    return this.identity.profile(acting);
  }

  /** The language in which the person is told things. */
  @SessionOnly()
  @Patch()
  @ApiBody({ schema: payloadSchema(ProfileChange) })
  async change(@CurrentActing() acting: Acting, @Body(validBody(ProfileChange)) change: ProfileChange): Promise<Profile> {
    await this.identity.changeProfile(acting, change);
    return this.identity.profile(acting);
  }
}
