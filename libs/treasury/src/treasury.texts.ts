import { type Text, textsOf } from '#machine';
import type { PaymentStatus } from './payment.entity.js';
import en from './texts/en.json' with { type: 'json' };
import ky from './texts/ky.json' with { type: 'json' };
import ru from './texts/ru.json' with { type: 'json' };

const texts = textsOf({ ky, ru, en });

/** Texts of the reasons that this lib can give. */
export const treasuryTexts: Readonly<Record<string, Text>> = texts.reasons;

/** What is said of a payment that is not confirmed, by its status: a sentence that begins with “The payment”. */
export const paymentStatusTexts: Readonly<Record<Exclude<PaymentStatus, 'confirmed'>, Text>> = texts.paymentStatuses;
