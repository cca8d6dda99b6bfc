import { Module } from '@nestjs/common';
import { RecomputeRunner } from './recompute-runner.js';

/** Recomputations, carried on in this process. Needs the EngineModule beside it. */
@Module({ providers: [RecomputeRunner], exports: [RecomputeRunner] })
export class RecomputeModule {}
