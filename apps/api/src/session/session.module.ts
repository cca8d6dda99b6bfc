import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { IdentityModule } from '#identity';
import { FeedAddresses } from '#notify';
import { ActingGuard } from './acting.guard.js';
import { DemoAccountsController } from './demo-accounts.controller.js';
import { MeController } from './me.controller.js';
import { OpenIdController } from './openid.controller.js';
import { SessionController } from './session.controller.js';

/** Brings the guard of the whole API. Needs `@fastify/cookie` on the server. */
@Module({
  imports: [IdentityModule],
  controllers: [SessionController, OpenIdController, MeController, DemoAccountsController],
  providers: [FeedAddresses, { provide: APP_GUARD, useClass: ActingGuard }],
})
export class SessionModule {}
