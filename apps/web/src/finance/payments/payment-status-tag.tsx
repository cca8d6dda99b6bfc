import type { Schemas } from '../../api/api';
import { useTexts } from '../../language/texts';
import { Tag } from '../../ui/tag';
import { paymentsTexts } from './payments.texts';

const shown = {
  entered: { kind: 'warning', text: 'isEntered' },
  confirmed: { kind: 'success', text: 'isConfirmed' },
  void: { kind: 'plain', text: 'isVoid' },
} as const;

/** How far a payment has come. */
export function PaymentStatusTag({ status }: Pick<Schemas['Payment'], 'status'>) {
  const say = useTexts(paymentsTexts);
  const { kind, text } = shown[status];
  return <Tag kind={kind}>{say(text)}</Tag>;
}
