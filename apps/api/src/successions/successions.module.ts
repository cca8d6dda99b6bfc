import { Module } from '@nestjs/common';
import { SuccessionReviewsModule } from '#program';
import { RegistryModule } from '#registry';
import { SuccessionsController } from './successions.controller.js';

/** Successions of bodies over HTTP, and what follows from them in cases. Needs the engine. */
@Module({
  imports: [RegistryModule, SuccessionReviewsModule],
  controllers: [SuccessionsController],
  exports: [SuccessionReviewsModule],
})
export class SuccessionsModule {}
