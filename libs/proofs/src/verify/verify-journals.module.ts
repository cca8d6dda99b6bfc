import { Global, Module } from '@nestjs/common';
import { Verify } from './verify.js';

/** Proves the journals of cases. Needs the EngineModule beside it. */
@Global()
@Module({ providers: [Verify], exports: [Verify] })
export class VerifyJournalsModule {}
