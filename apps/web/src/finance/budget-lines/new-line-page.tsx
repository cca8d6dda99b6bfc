import { useLocation } from 'wouter';
import { answerOf, api } from '../../api/api';
import { ReferenceField } from '../../form/reference-field';
import { useTexts } from '../../language/texts';
import { EntryForm } from '../../entry/entry-form';
import { filled, useEntry } from '../../entry/use-entry';
import { TextField } from '../../ui/text-field';
import { EntryPage } from '../entry-page';
import { OfficeField, type Offices, requiredOffice } from '../office-field';
import { typedMoney, typedYear } from '../typed';
import { useLineOffices } from '../use-entitled';

/** A line of a budget act, as it stands there. */
export default function NewLinePage() {
  const say = useTexts('finance.budgetLines');
  const sayFinance = useTexts('finance.common');
  return (
    <EntryPage
      title={say('enter')}
      list={{ href: '/budget-lines', text: sayFinance('lines') }}
      offices={useLineOffices()}
      notYours={say('notYours')}
    >
      {(offices) => <NewLineForm offices={offices} />}
    </EntryPage>
  );
}

function NewLineForm({ offices }: { readonly offices: Offices }) {
  const say = useTexts('finance.budgetLines');
  const sayFinance = useTexts('finance.common');
  const [, go] = useLocation();
  const entry = useEntry({
    first: { recipient: '', act: '', classificationCode: '', year: '', amount: '', office: '' },
    labels: {
      recipient: sayFinance('recipient'),
      act: say('act'),
      classificationCode: say('code'),
      year: sayFinance('year'),
      amount: sayFinance('amount'),
      office: sayFinance('office'),
    },
    required: ['recipient', 'act', 'classificationCode', 'year', 'amount', ...requiredOffice(offices)],
    send: async ({ recipient, act, classificationCode, year, amount, office }, key) =>
      answerOf(
        api.POST('/api/budget-lines', {
          params: { header: { 'Idempotency-Key': key } },
          body: {
            recipient,
            act: act.trim(),
            classificationCode: classificationCode.trim(),
            year: typedYear('year', year, sayFinance('yearWrong')),
            amount: typedMoney('amount', amount, sayFinance('moneyWrong')),
            ...filled({ office }),
          },
        }),
      ),
    onDone: ({ id }) => go(`/budget-lines/${id}`),
  });
  return (
    <>
      <p>{say('enterText')}</p>
      <EntryForm entry={entry} submit={say('enter')}>
        <OfficeField {...entry.field('office')} offices={offices} />
        <ReferenceField {...entry.field('recipient')} to={{ register: 'body', kinds: ['municipality'] }} />
        <TextField {...entry.field('act')} hint={say('actHint')} maxLength={500} size="wide" />
        <TextField {...entry.field('classificationCode')} maxLength={100} />
        <TextField {...entry.field('year')} hint={say('yearHint')} inputMode="numeric" size="short" maxLength={4} />
        <TextField {...entry.field('amount')} hint={sayFinance('amountHint')} inputMode="decimal" size="short" />
      </EntryForm>
    </>
  );
}
