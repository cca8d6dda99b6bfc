import { Module } from '@nestjs/common';
import { RegistryModule } from '#registry';
import { SuccessionBell } from './succession-bell.js';
import { SuccessionCaseRepository } from './succession-case.repository.js';
import { SuccessionReviews } from './succession-reviews.js';
import { SuccessionsController } from './successions.controller.js';

/** Successions of bodies over HTTP, and what follows from them in cases. Needs the engine. */
@Module({
  imports: [RegistryModule],
  controllers: [SuccessionsController],
  providers: [SuccessionBell, SuccessionCaseRepository, SuccessionReviews],
  exports: [SuccessionReviews],
})
export class SuccessionsModule {}
