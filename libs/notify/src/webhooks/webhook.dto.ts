import { ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsOptional, IsUrl, MaxLength } from 'class-validator';
import { IsId, IsText } from '#machine';

/** What a webhook may receive: something has happened, or is awaited still, of an office of its body. */
export const webhookTypes = ['notice.filed', 'reminder.filed'] as const;
export type WebhookType = (typeof webhookTypes)[number];

const address = { protocols: ['https', 'http'], require_protocol: true, require_tld: false, disallow_auth: true };

export class NewWebhook {
  /** The body whose notices are sent. */
  @IsId() body!: string;
  @IsText(200) name!: string;
  /** Where the receiver listens: https, on the ports 443 or 8443, outside of the own network. */
  @IsUrl(address) @MaxLength(2000) url!: string;
  @IsIn(webhookTypes, { each: true }) @ArrayUnique() @ArrayMinSize(1) @IsArray() types!: WebhookType[];
}

/** What is left out stays as it is. */
export class WebhookChange {
  @IsOptional() @IsText(200) name?: string;
  @IsOptional() @IsUrl(address) @MaxLength(2000) url?: string;
  @IsOptional() @IsIn(webhookTypes, { each: true }) @ArrayUnique() @ArrayMinSize(1) @IsArray() types?: WebhookType[];
  /** False: nothing is sent until it is enabled again, and what was to be sent meanwhile never is. */
  @IsOptional() @IsBoolean() enabled?: boolean;
}
