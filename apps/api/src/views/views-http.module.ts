import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { ViewsController } from './views.controller.js';

@Module({ imports: [IdentityModule], controllers: [ViewsController] })
export class ViewsHttpModule {}
