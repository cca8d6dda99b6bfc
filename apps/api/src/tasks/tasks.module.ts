import { Module } from '@nestjs/common';
import { CalendarModule } from '#calendar';
import { InstancesModule } from '../instances/instances.module.js';
import { TasksController } from './tasks.controller.js';

@Module({ imports: [CalendarModule, InstancesModule], controllers: [TasksController] })
export class TasksModule {}
