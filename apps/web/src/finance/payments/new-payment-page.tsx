import { useLocation } from 'wouter';
import { answerOf, api } from '../../api/api';
import { ReferenceField } from '../../form/reference-field';
import { useTexts } from '../../language/texts';
import { EntryForm } from '../../entry/entry-form';
import { filled, useEntry } from '../../entry/use-entry';
import { TextField } from '../../ui/text-field';
import { EntryPage } from '../entry-page';
import { OfficeField, type Offices, requiredOffice } from '../office-field';
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
  const entry = useEntry({
    first: { recipient: '', reference: '', account: '', paidOn: '', amount: '', payer: '', office: '' },
    labels: {
      recipient: sayFinance('recipient'),
      reference: say('reference'),
      account: say('account'),
      paidOn: say('paidOn'),
      amount: sayFinance('amount'),
      payer: say('payer'),
      office: sayFinance('office'),
    },
    required: ['recipient', 'reference', 'account', 'paidOn', 'amount', ...requiredOffice(offices)],
    send: async ({ recipient, reference, account, paidOn, amount, payer, office }, key) =>
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
      ),
    onDone: ({ id }) => go(`/payments/${id}`),
  });
  return (
    <>
      <p>{say('enterText')}</p>
      <EntryForm entry={entry} submit={say('enter')}>
        <OfficeField {...entry.field('office')} offices={offices} />
        <ReferenceField {...entry.field('recipient')} to={{ register: 'body', kinds: ['municipality'] }} />
        <TextField {...entry.field('reference')} hint={say('referenceHint')} maxLength={200} />
        <TextField {...entry.field('account')} hint={say('accountHint')} maxLength={100} />
        <TextField {...entry.field('paidOn')} type="date" size="short" />
        <TextField {...entry.field('amount')} hint={sayFinance('amountHint')} inputMode="decimal" size="short" />
        <ReferenceField {...entry.field('payer')} to={{ register: 'body' }} hint={say('payerHint')} isOptional />
      </EntryForm>
    </>
  );
}
