import { Module } from '@nestjs/common';
import { CheckpointModule } from '#proofs';
import { CheckpointsController } from './checkpoints.controller.js';
import { ProofController } from './proof.controller.js';

@Module({ imports: [CheckpointModule], controllers: [CheckpointsController, ProofController] })
export class CheckpointsModule {}
