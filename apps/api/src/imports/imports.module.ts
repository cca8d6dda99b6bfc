import { Module } from '@nestjs/common';
import { RegistryModule } from '#registry';
import { ImportsController } from './imports.controller.js';

@Module({ imports: [RegistryModule], controllers: [ImportsController] })
export class ImportsModule {}
