import { Module } from '@nestjs/common';
import { DiagramsController } from './diagrams.controller.js';
import { Diagrams } from './diagrams.js';

@Module({ controllers: [DiagramsController], providers: [Diagrams] })
export class DiagramsModule {}
