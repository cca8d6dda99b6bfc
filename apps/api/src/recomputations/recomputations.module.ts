import { Module } from '@nestjs/common';
import { RecomputeModule } from '#engine';
import { RecomputationsController } from './recomputations.controller.js';

@Module({ imports: [RecomputeModule], controllers: [RecomputationsController] })
export class RecomputationsModule {}
