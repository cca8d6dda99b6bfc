import { useLocation } from 'wouter';
import { answerOf, api } from '../../api/api';
import { useTexts } from '../../language/texts';
import { DescribedForm } from '../../entry/described-form';
import { filled } from '../../entry/use-entry';
import { EntryPage } from '../entry-page';
import { type Offices, useOfficeField } from '../office-field';
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
  const office = useOfficeField(offices);
  return (
    <>
      <p>{say('enterText')}</p>
      <DescribedForm
        fields={{
          office,
          recipient: { label: sayFinance('recipient'), refersTo: { register: 'body', kinds: ['municipality'] } },
          act: { label: say('act'), hint: say('actHint'), maxLength: 500, size: 'wide' },
          classificationCode: { label: say('code'), maxLength: 100 },
          year: { label: sayFinance('year'), hint: say('yearHint'), inputMode: 'numeric', size: 'short', maxLength: 4 },
          amount: { label: sayFinance('amount'), hint: sayFinance('amountHint'), inputMode: 'decimal', size: 'short' },
        }}
        submit={say('enter')}
        send={async ({ recipient, act, classificationCode, year, amount, office }, key) =>
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
          )
        }
        onDone={({ id }) => go(`/budget-lines/${id}`)}
      />
    </>
  );
}
