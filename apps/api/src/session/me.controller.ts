import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Acting, Identity, type Profile } from '#identity';
import { CurrentActing } from './current-acting.decorator.js';

@ApiTags('session')
@Controller('api/me')
export class MeController {
  constructor(private readonly identity: Identity) {}

  /** The person signed in, with the offices held today. */
  @Get()
  me(@CurrentActing() acting: Acting): Promise<Profile> {
    return this.identity.profile(acting);
  }
}
