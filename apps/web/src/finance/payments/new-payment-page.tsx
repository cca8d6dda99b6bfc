import { Link, useLocation } from 'wouter';
import { answerOf, api } from '../../api/api';
import { ReferenceField } from '../../form/reference-field';
import { useTexts } from '../../language/texts';
import { EntryForm } from '../../entry/entry-form';
import { filled, useEntry } from '../../entry/use-entry';
import type { Me } from '../../session/use-me';
import { Loading } from '../../ui/loading';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { TextField } from '../../ui/text-field';
import { financeTexts } from '../finance.texts';
import { OfficeField } from '../office-field';
import { typedMoney } from '../typed';
import { usePaymentOffices } from '../use-entitled';
import { paymentsTexts } from './payments.texts';

/** A payment as the treasury saw it arrive. */
export default function NewPaymentPage({ me }: { readonly me: Me }) {
  const say = useTexts(paymentsTexts);
  const sayFinance = useTexts(financeTexts);
  const offices = usePaymentOffices(me);
  return (
    <Page title={say('enter')} caption={<Link href="/payments">{sayFinance('payments')}</Link>}>
      {offices === undefined && <Loading lines={6} />}
      {offices?.length === 0 && (
        <Notice>
          <p>{say('notYours')}</p>
        </Notice>
      )}
      {offices !== undefined && offices.length > 0 && <NewPaymentForm offices={offices} />}
    </Page>
  );
}

function NewPaymentForm({ offices }: { readonly offices: readonly Me['offices'][number][] }) {
  const say = useTexts(paymentsTexts);
  const sayFinance = useTexts(financeTexts);
  const [, go] = useLocation();
  const entry = useEntry({
    first: { recipient: '', reference: '', account: '', paidOn: '', amount: '', payer: '', office: '' },
    required: ['recipient', 'reference', 'account', 'paidOn', 'amount', ...(offices.length > 1 ? (['office'] as const) : [])],
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
        <ReferenceField
          {...entry.field('recipient')}
          to={{ register: 'body', kinds: ['municipality'] }}
          label={sayFinance('recipient')}
        />
        <TextField {...entry.field('reference')} label={say('reference')} hint={say('referenceHint')} maxLength={200} />
        <TextField {...entry.field('account')} label={say('account')} hint={say('accountHint')} maxLength={100} />
        <TextField {...entry.field('paidOn')} type="date" size="short" label={say('paidOn')} />
        <TextField
          {...entry.field('amount')}
          label={sayFinance('amount')}
          hint={sayFinance('amountHint')}
          inputMode="decimal"
          size="short"
        />
        <ReferenceField
          {...entry.field('payer')}
          to={{ register: 'body' }}
          label={say('payer')}
          hint={say('payerHint')}
          isOptional
        />
      </EntryForm>
    </>
  );
}
