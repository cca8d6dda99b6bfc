import { Module } from '@nestjs/common';
import { CheckpointReader } from './checkpoint.reader.js';
import { CheckpointRound } from './checkpoint.round.js';
import { VerifyCheckpoints } from './checkpoint.verify.js';
import { Checkpoints } from './checkpoints.js';
import { FirstKey } from './first-key.js';
import { CheckpointStore } from './checkpoint-store.js';
import { ProofExporter } from './proof.exporter.js';
import { SigningKeys } from './signing-keys.js';

/** For commands: checks checkpoints, makes none. Needs the application's TypeORM data source, clock and configuration. */
@Module({
  providers: [SigningKeys, VerifyCheckpoints, CheckpointStore],
  exports: [SigningKeys, VerifyCheckpoints, CheckpointStore],
})
export class VerifyCheckpointsModule {}

/** Makes checkpoints, regularly and on request, and exports proofs. Needs the same. */
@Module({
  providers: [FirstKey, SigningKeys, CheckpointStore, Checkpoints, CheckpointRound, CheckpointReader, ProofExporter],
  exports: [SigningKeys, CheckpointStore, Checkpoints, CheckpointRound, CheckpointReader, ProofExporter],
})
export class CheckpointModule {}
