import { Body, Controller, Delete, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import type { Acting } from '#identity';
import { payloadSchema } from '#machine';
import { AddressConfirmation, NotificationSettings, SettingsChange, SettingsView } from '#notify';
import { Answers, Refuses } from '../openapi/answers.js';
import { CurrentActing } from '../session/current-acting.decorator.js';
import { SessionOnly } from '../session/token-scope.decorator.js';
import { validBody } from '../session/valid-body.pipe.js';

/** How the caller wants to be notified beside the inbox. */
@ApiTags('inbox')
@Controller('api/me/notifications')
export class MyNotificationsController {
  constructor(private readonly settings: NotificationSettings) {}

  @Get()
  @Answers('How the caller is notified beside the inbox', SettingsView)
  get(@CurrentActing() { person }: Acting): Promise<SettingsView> {
    return this.settings.get(person);
  }

  @SessionOnly()
  @Patch()
  @ApiBody({ schema: payloadSchema(SettingsChange) })
  @Answers(
    'Changes it; an address gets a code, and nothing else before it is confirmed. What is awaited of the caller is always notified',
    SettingsView,
  )
  @Refuses('invalidPayload', 'scopeMissing', 'tooManyRequests')
  change(@CurrentActing() { person }: Acting, @Body(validBody(SettingsChange)) change: SettingsChange): Promise<SettingsView> {
    return this.settings.change(person, change);
  }

  @SessionOnly()
  @Post('confirm')
  @HttpCode(200)
  @ApiBody({ schema: payloadSchema(AddressConfirmation) })
  @Answers('Confirms the address by the code that was sent there', SettingsView)
  @Refuses('invalidPayload', 'scopeMissing')
  confirm(
    @CurrentActing() { person }: Acting,
    @Body(validBody(AddressConfirmation)) confirmation: AddressConfirmation,
  ): Promise<SettingsView> {
    return this.settings.confirm(person, confirmation);
  }

  @SessionOnly()
  @Delete('email')
  @HttpCode(200)
  @Answers('Takes the address away: notices stay in the inbox', SettingsView)
  @Refuses('scopeMissing')
  removeEmail(@CurrentActing() { person }: Acting): Promise<SettingsView> {
    return this.settings.removeEmail(person);
  }
}
