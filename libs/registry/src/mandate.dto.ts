import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsOptional } from 'class-validator';
import { IsId, IsLocalDate, IsPart, IsSha256, IsText } from '#machine';
import { type MandateOffice, mandateOffices } from './mandate.entity.js';

/** The paper by which a body lets another act for it. */
class MandateBasis {
  @IsText(100) number!: string;
  @IsLocalDate() date!: string;
  /** SHA-256 of the signed paper. */
  @IsOptional() @IsSha256() document?: string;
}

/** Dates are local, both included. */
export class NewMandate {
  /** The municipality that gives the mandate. */
  @IsId() mandator!: string;
  /** The body that is to act for it. */
  @IsId() mandatary!: string;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(mandateOffices.length)
  @ArrayUnique()
  @IsIn(mandateOffices, { each: true })
  offices!: MandateOffice[];
  @IsPart(() => MandateBasis) basis!: MandateBasis;
  @IsLocalDate() validFrom!: string;
  @IsLocalDate() validTo!: string;
}

export class Revocation {
  /** Why it ends: for the record. */
  @IsText(2000) reason!: string;
}
