import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import { type Acting, Identity, ProfileChange } from '#identity';
import { type Language, payloadSchema } from '#machine';
import { CallersLanguage } from '../language/callers-language.js';
import { Answers, Refuses } from '../openapi/answers.js';
import { CurrentActing } from '../session/current-acting.decorator.js';
import { ProfileView, profileView } from './profile.view.js';
import { SessionOnly } from '../session/token-scope.decorator.js';
import { validBody } from '../session/valid-body.pipe.js';

@ApiTags('session')
@Controller('api/me')
export class MeController {
  constructor(private readonly identity: Identity) {}

  @Get()
  @Answers('The person signed in, with the offices held today', ProfileView)
  async me(@CurrentActing() acting: Acting, @CallersLanguage() language: Language): Promise<ProfileView> {
    return profileView(await this.identity.profile(acting), language);
  }

  @SessionOnly()
  @Patch()
  @ApiBody({ schema: payloadSchema(ProfileChange) })
  @Answers('Sets the language of the person’s notices', ProfileView)
  @Refuses('invalidPayload', 'scopeMissing')
  async change(
    @CurrentActing() acting: Acting,
    @CallersLanguage() language: Language,
    @Body(validBody(ProfileChange)) change: ProfileChange,
  ): Promise<ProfileView> {
    await this.identity.changeProfile(acting, change);
    return this.me(acting, language);
  }
}
