import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { FeedAddresses } from '#notify';
import { SessionModule } from '../session/session.module.js';
import { DemoAccountsController } from './demo-accounts.controller.js';
import { MeController } from './me.controller.js';
import { OpenIdController } from './openid.controller.js';
import { SessionController } from './session.controller.js';

/** How people sign in and out, and what they see of themselves. */
@Module({
  imports: [IdentityModule, SessionModule],
  controllers: [SessionController, OpenIdController, MeController, DemoAccountsController],
  providers: [FeedAddresses],
})
export class SignInModule {}
