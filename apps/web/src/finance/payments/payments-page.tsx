import { Link } from 'wouter';
import { answerOf, api } from '../../api/api';
import { useTexts } from '../../language/texts';
import { EmptyState } from '../../ui/empty-state';
import { Pages, usePages } from '../../ui/pages';
import { definedParameters } from '../../lists/address';
import { ExportLinks } from '../export-links';
import { FinanceFrame } from '../finance-frame';
import { LeftFilter, matchedOf } from '../left-filter';
import { RecipientOnly } from '../recipient-only';
import { usePaymentOffices } from '../use-entitled';
import { useFilters } from '../../lists/use-filters';
import { AwaitingPayments } from './awaiting-payments';
import { PaymentTable } from './payment-table';
import { useAwaitingPayments } from '../../work/use-awaiting';

/** The payments that arrived: first those that wait for confirmation, then those of which something is left. */
export default function PaymentsPage() {
  const say = useTexts('finance.payments');
  const sayFinance = useTexts('finance.common');
  const [{ left, recipient }, set] = useFilters('left', 'recipient');
  const mayEnter = (usePaymentOffices() ?? []).length > 0;
  const status = statusOf(left);
  const awaiting = useAwaitingPayments();
  const isAwaiting = awaiting !== undefined && awaiting.count !== '0';
  const query = definedParameters({ recipient, status, matched: status === undefined ? matchedOf(left) : undefined });
  const payments = usePages(['payments', query], (cursor) =>
    answerOf(api.GET('/api/payments', { params: { query: { ...query, ...definedParameters({ cursor }) } } })),
  );
  return (
    <FinanceFrame part="payments">
      {mayEnter && (
        <p className="no-print">
          <Link href="/payments/new" className="button">
            {say('enter')}
          </Link>
        </p>
      )}
      <div className="inline-form filters no-print" role="group" aria-label={sayFinance('filter')}>
        <LeftFilter
          left={left}
          onChange={(chosen) => set({ left: chosen })}
          more={[
            { value: 'entered', text: isAwaiting ? `${say('awaiting')} (${awaiting.count})` : say('awaiting') },
            { value: 'void', text: say('voided') },
          ]}
        />
      </div>
      <RecipientOnly recipient={recipient} onAll={() => set({ recipient: undefined })} />
      {left === undefined && isAwaiting && (
        <>
          <AwaitingPayments recipient={recipient} awaiting={awaiting} />
          <h2>{sayFinance('withFree')}</h2>
        </>
      )}
      <Pages query={payments} empty={<EmptyState title={say('none')} text={mayEnter ? say('enterText') : say('notYours')} />}>
        {(items) => (
          <>
            <ExportLinks path="/api/payments" query={query} />
            <PaymentTable payments={items} caption={say('caption')} />
          </>
        )}
      </Pages>
    </FinanceFrame>
  );
}

/** Those of which nothing can be allocated are chosen by their state. */
function statusOf(left: string | undefined): 'entered' | 'void' | undefined {
  return left === 'entered' || left === 'void' ? left : undefined;
}
