import { answerOf, api, type Schemas } from '../../api/api';
import { inSom, useFormats } from '../../language/formats';
import { useTexts } from '../../language/texts';
import { DescribedForm } from '../../entry/described-form';
import { filled } from '../../entry/use-entry';
import { type Offices, useOfficeField } from '../office-field';
import { typedMoney } from '../typed';

interface LineChangeProps {
  readonly line: Schemas['ListedBudgetLine'];
  readonly offices: Offices;
  readonly onDone: () => void;
}

/** Raises or lowers a line; the server says how far. */
export function LineChange({ line: { id, amount, free }, offices, onDone }: LineChangeProps) {
  const say = useTexts('finance.budgetLines');
  const sayFinance = useTexts('finance.common');
  const { money } = useFormats();
  const office = useOfficeField(offices);
  const allocated = String(BigInt(amount) - BigInt(free));
  return (
    <section aria-labelledby="change">
      <h2 id="change">{say('change')}</h2>
      <p>{say('changeText', { allocated: money(allocated) })}</p>
      <DescribedForm
        fields={{
          office,
          amount: {
            label: say('newAmount'),
            first: inSom(amount).replace('.', ','),
            hint: sayFinance('amountHint'),
            inputMode: 'decimal',
            size: 'short',
          },
          reason: {},
        }}
        submit={say('change')}
        look="secondary"
        send={async ({ amount: typed, reason, office }, key) =>
          answerOf(
            api.PATCH('/api/budget-lines/{id}', {
              params: { path: { id }, header: { 'Idempotency-Key': key } },
              body: { amount: typedMoney('amount', typed, sayFinance('moneyWrong')), reason, ...filled({ office }) },
            }),
          )
        }
        onDone={onDone}
      />
    </section>
  );
}
