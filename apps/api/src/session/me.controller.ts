import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import { type Acting, Identity, ProfileChange } from '#identity';
import { type Language, payloadSchema } from '#machine';
import { CallersLanguage } from '../language/callers-language.js';
import { CurrentActing } from './current-acting.decorator.js';
import { type ProfileView, profileView } from './profile.view.js';
import { SessionOnly } from './token-scope.decorator.js';
import { validBody } from './valid-body.pipe.js';

@ApiTags('session')
@Controller('api/me')
export class MeController {
  constructor(private readonly identity: Identity) {}

  /** The person signed in, with the offices held today. */
  @Get()
  async me(@CurrentActing() acting: Acting, @CallersLanguage() language: Language): Promise<ProfileView> {
    return profileView(await this.identity.profile(acting), language);
  }

  /** The language in which the person is told things. */
  @SessionOnly()
  @Patch()
  @ApiBody({ schema: payloadSchema(ProfileChange) })
  async change(
    @CurrentActing() acting: Acting,
    @CallersLanguage() language: Language,
    @Body(validBody(ProfileChange)) change: ProfileChange,
  ): Promise<ProfileView> {
    await this.identity.changeProfile(acting, change);
    return this.me(acting, language);
  }
}
