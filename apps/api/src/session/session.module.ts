import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { IdentityModule } from '#identity';
import { ActingGuard } from './acting.guard.js';
import { KnownSessions } from './known-sessions.js';

/** Brings the guard of the whole API. Needs `@fastify/cookie` on the server. */
@Module({
  imports: [IdentityModule],
  providers: [KnownSessions, { provide: APP_GUARD, useClass: ActingGuard }],
  exports: [KnownSessions],
})
export class SessionModule {}
