import type { Schemas } from '../../api/api';
import { Tag, type TagKind } from '../../ui/tag';

type Payment = Schemas['ListedPayment'];

const kinds: Readonly<Record<Payment['status'], TagKind>> = { entered: 'warning', confirmed: 'success', void: 'plain' };

/** How far a payment has come. */
export function PaymentStatusTag({ status, statusText }: Pick<Payment, 'status' | 'statusText'>) {
  return <Tag kind={kinds[status]}>{statusText}</Tag>;
}
