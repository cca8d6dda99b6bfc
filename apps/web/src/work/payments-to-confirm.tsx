import { Link } from 'wouter';
import { useTexts } from '../language/texts';

/** What is awaited in no case: payments that another person has entered. */
export function PaymentsToConfirm({ count }: { readonly count: string }) {
  const say = useTexts('base.work');
  return (
    <section aria-labelledby="payments-to-confirm">
      <h2 id="payments-to-confirm">
        {say('payments')} <span className="quiet">({count})</span>
      </h2>
      <ul className="list">
        <li>
          <Link href="/finance/payments?left=entered">
            <strong>{say('confirmPayments')}</strong>
          </Link>
          <div>{say('confirmPaymentsText')}</div>
        </li>
      </ul>
    </section>
  );
}
