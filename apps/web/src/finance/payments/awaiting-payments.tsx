import { answerOf, api } from '../../api/api';
import { useTexts } from '../../language/texts';
import { definedParameters } from '../../lists/address';
import { Pages, usePages } from '../../ui/pages';
import { PaymentTable } from './payment-table';
import type { useAwaitingPayments } from '../../work/use-awaiting';

interface AwaitingPaymentsProps {
  readonly recipient: string | undefined;
  readonly awaiting: NonNullable<ReturnType<typeof useAwaitingPayments>>;
}

/** Payments that another person is to confirm, before all others. */
export function AwaitingPayments({ recipient, awaiting: { count, mine } }: AwaitingPaymentsProps) {
  const say = useTexts('finance.payments');
  const query = definedParameters({ recipient, status: 'entered' as const });
  const payments = usePages(['payments', query], (cursor) =>
    answerOf(api.GET('/api/payments', { params: { query: { ...query, ...definedParameters({ cursor }) } } })),
  );
  return (
    <Pages query={payments} empty={null}>
      {(items) => (
        <>
          <h2>{say('awaiting')}</h2>
          <p>
            {say('awaitingText', { count })} {mine !== '0' && say('awaitingMine', { count: mine })}
          </p>
          <PaymentTable payments={items} caption={say('awaiting')} />
        </>
      )}
    </Pages>
  );
}
