import { Module } from '@nestjs/common';
import { NotifyModule } from '#notify';
import { InboxController } from './inbox.controller.js';
import { MyNotificationsController } from './my-notifications.controller.js';
import { UndeliveredNoticesController } from './undelivered-notices.controller.js';

@Module({ imports: [NotifyModule], controllers: [InboxController, MyNotificationsController, UndeliveredNoticesController] })
export class InboxHttpModule {}
