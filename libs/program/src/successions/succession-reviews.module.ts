import { Module } from '@nestjs/common';
import { RegistryModule } from '#registry';
import { SuccessionCaseRepository } from './succession-case.repository.js';
import { SuccessionReviews } from './succession-reviews.js';
import { SuccessionRound } from './succession.round.js';

/** What follows from successions of bodies in cases. Needs the engine. */
@Module({
  imports: [RegistryModule],
  providers: [SuccessionCaseRepository, SuccessionReviews, SuccessionRound],
  exports: [SuccessionCaseRepository, SuccessionReviews, SuccessionRound],
})
export class SuccessionReviewsModule {}
