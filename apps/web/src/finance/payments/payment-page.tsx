import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { answerOf, api, type Schemas } from '../../api/api';
import { useFormats } from '../../language/formats';
import { nameIn } from '../../language/names';
import { useTexts } from '../../language/texts';
import { useLanguage } from '../../language/use-language';
import { Facts } from '../../ui/facts';
import { QueryResult } from '../../ui/query-result';
import { Page } from '../../ui/page';
import { usePaymentOffices } from '../use-entitled';
import { PaymentConfirming, PaymentVoiding } from './payment-acts';
import { PaymentCandidates } from './payment-candidates';
import { PaymentStatusTag } from './payment-status-tag';

interface PaymentPageProps {
  readonly id: string;
}

/** A payment: whether it is confirmed, what is left of it, and the cases that this may go to. */
export default function PaymentPage({ id }: PaymentPageProps) {
  const payment = useQuery({
    queryKey: ['payments', 'one', id],
    queryFn: () => answerOf(api.GET('/api/payments/{id}', { params: { path: { id } } })),
  });
  return <QueryResult query={payment}>{(found) => <Payment payment={found} />}</QueryResult>;
}

function Payment({ payment }: { readonly payment: Schemas['ShownPayment'] }) {
  const say = useTexts('finance.payments');
  const sayFinance = useTexts('finance.common');
  const language = useLanguage();
  const { date, money, time } = useFormats();
  const held = usePaymentOffices() ?? [];
  const { reference, account, paidOn, amount, free, recipientNames, payerNames, createdAt, status, statusText, voidReason } =
    payment;
  // Only its own treasury decides on a payment.
  const offices = held.filter(({ body }) => body.id === payment.createdBy);
  return (
    <Page title={`${say('payment')} ${reference}`} caption={<Link href="/payments">{sayFinance('payments')}</Link>}>
      <Facts
        facts={[
          [sayFinance('recipient'), nameIn(recipientNames, language)],
          [say('payer'), nameIn(payerNames, language)],
          [say('paidOn'), date(paidOn)],
          [say('account'), account],
          [sayFinance('amount'), money(amount)],
          [sayFinance('free'), <strong key="free">{money(free)}</strong>],
          [say('entered'), time(createdAt)],
          [say('status'), <PaymentStatusTag key="status" status={status} statusText={statusText} />],
          ...(voidReason === null ? [] : [[say('voidBecause'), voidReason] as const]),
        ]}
      />
      {status === 'entered' && offices.length === 0 && <p>{say('awaitsText')}</p>}
      {status === 'entered' && offices.length > 0 && <PaymentConfirming payment={payment} offices={offices} />}
      {status === 'confirmed' && <PaymentCandidates payment={payment} isEntitled={held.length > 0} />}
      {status !== 'void' && offices.length > 0 && <PaymentVoiding payment={payment} offices={offices} />}
    </Page>
  );
}
