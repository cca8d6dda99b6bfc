import { Module } from '@nestjs/common';
import { MandateModule } from '#registry';
import { MandatesController } from './mandates.controller.js';

@Module({ imports: [MandateModule], controllers: [MandatesController] })
export class MandatesHttpModule {}
