import { useLocation } from 'wouter';
import { answerOf, api } from '../../api/api';
import { useTexts } from '../../language/texts';
import { DescribedForm } from '../../entry/described-form';
import { filled } from '../../entry/use-entry';
import { EntryPage } from '../entry-page';
import { type Offices, useOfficeField } from '../office-field';
import { typedMoney } from '../typed';
import { usePaymentOffices } from '../use-entitled';

/** A payment as the treasury saw it arrive. */
export default function NewPaymentPage() {
  const say = useTexts('finance.payments');
  const sayFinance = useTexts('finance.common');
  return (
    <EntryPage
      title={say('enter')}
      list={{ href: '/payments', text: sayFinance('payments') }}
      offices={usePaymentOffices()}
      notYours={say('notYours')}
    >
      {(offices) => <NewPaymentForm offices={offices} />}
    </EntryPage>
  );
}

function NewPaymentForm({ offices }: { readonly offices: Offices }) {
  const say = useTexts('finance.payments');
  const sayFinance = useTexts('finance.common');
  const [, go] = useLocation();
  const office = useOfficeField(offices);
  return (
    <>
      <p>{say('enterText')}</p>
      <DescribedForm
        fields={{
          office,
          recipient: { label: sayFinance('recipient'), refersTo: { register: 'body', kinds: ['municipality'] } },
          reference: { label: say('reference'), hint: say('referenceHint'), maxLength: 200 },
          account: { label: say('account'), hint: say('accountHint'), maxLength: 100 },
          paidOn: { label: say('paidOn'), type: 'date', size: 'short' },
          amount: { label: sayFinance('amount'), hint: sayFinance('amountHint'), inputMode: 'decimal', size: 'short' },
          payer: { label: say('payer'), refersTo: { register: 'body' }, hint: say('payerHint'), isOptional: true },
        }}
        submit={say('enter')}
        send={async ({ recipient, reference, account, paidOn, amount, payer, office }, key) =>
          answerOf(
            api.POST('/api/payments', {
              params: { header: { 'Idempotency-Key': key } },
              body: {
                recipient,
                reference: reference.trim(),
                account: account.trim(),
                paidOn,
                amount: typedMoney('amount', amount, sayFinance('moneyWrong')),
                ...filled({ payer, office }),
              },
            }),
          )
        }
        onDone={({ id }) => go(`/payments/${id}`)}
      />
    </>
  );
}
