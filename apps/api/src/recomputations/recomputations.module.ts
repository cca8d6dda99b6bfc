import { Module } from '@nestjs/common';
import { RecomputationsController } from './recomputations.controller.js';

@Module({ controllers: [RecomputationsController] })
export class RecomputationsModule {}
