import { IsBoolean, IsIn, IsOptional, IsUrl, MaxLength } from 'class-validator';
import { IsId, IsLocalDate, IsText, type Language, languages } from '#machine';
import { type OfficeName, officeNames } from './office.entity.js';

export class NewAccount {
  @IsText(256) login!: string;
  @IsText(200) name!: string;
  @IsIn(languages) language!: Language;
}

/** What is left out stays as it is. */
export class AccountChange {
  @IsOptional() @IsText(200) name?: string;
  @IsOptional() @IsIn(languages) language?: Language;
  /** True: cannot sign in any more; sessions and tokens end. Needs a reason, as false does. */
  @IsOptional() @IsBoolean() disabled?: boolean;
  @IsOptional() @IsText(2000) reason?: string;
}

/** An office in a body on local dates, both included. */
export class OfficeGrant {
  @IsId() body!: string;
  @IsIn(officeNames) office!: OfficeName;
  @IsLocalDate() validFrom!: string;
  /** Left out: until it is ended. A substitute has one. */
  @IsOptional() @IsLocalDate() validTo?: string;
  /** The order or decision by which the office is held. */
  @IsText(500) basis!: string;
  /** Of a substitute: the person who holds the office and is absent. */
  @IsOptional() @IsId() substituteFor?: string;
}

export class OfficeEnd {
  /** The last day. Yesterday ends it at once; the day before its first withdraws it. */
  @IsLocalDate() validTo!: string;
  @IsText(2000) reason!: string;
}

/** Who somebody is at a provider of identities. */
export class NewIdentity {
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true, require_tld: false }) @MaxLength(500) issuer!: string;
  /** As the issuer calls the person (claim `sub`). */
  @IsText(255) subject!: string;
}

export class Ending {
  @IsText(2000) reason!: string;
}
