import { IsId, IsLocalDate, IsText, IsTyiyn } from '#machine';
import { IsInt, IsOptional, Max, Min, NotEquals } from 'class-validator';

/** A line of a budget act. `office` (its id or name) is needed only when several bodies' fit. */
export class NewBudgetLine {
  @IsText(500)
  act!: string;

  @IsText(100)
  classificationCode!: string;

  @IsInt()
  @Min(1991)
  @Max(2199)
  year!: number;

  @IsId()
  recipient!: string;

  @IsTyiyn()
  amount!: string;

  @IsOptional()
  @IsText(100)
  office?: string;
}

/** A new amount of a budget line, lower or higher. */
export class BudgetLineChange {
  @IsTyiyn()
  amount!: string;

  /** For the record. */
  @IsText(2000)
  reason!: string;

  @IsOptional()
  @IsText(100)
  office?: string;
}

/** A payment as the treasury saw it arrive. Without a `payer` it is the treasury body that enters it. */
export class NewPayment {
  @IsText(100)
  account!: string;

  @IsText(200)
  reference!: string;

  @IsLocalDate()
  paidOn!: string;

  @IsTyiyn()
  @NotEquals('0')
  amount!: string;

  @IsOptional()
  @IsId()
  payer?: string;

  @IsId()
  recipient!: string;

  @IsOptional()
  @IsText(100)
  office?: string;
}

/** Another person of the treasury has seen that the money arrived as it was entered. */
export class PaymentConfirmation {
  @IsOptional()
  @IsText(100)
  office?: string;
}

/** The payment was entered wrongly: it counts no more, and its reference is free again. */
export class PaymentVoiding {
  /** For the record. */
  @IsText(2000)
  reason!: string;

  @IsOptional()
  @IsText(100)
  office?: string;
}
