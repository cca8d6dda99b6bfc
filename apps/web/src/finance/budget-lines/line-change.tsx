import { answerOf, api, type Schemas } from '../../api/api';
import { inSom, useFormats } from '../../language/formats';
import { useTexts } from '../../language/texts';
import { EntryForm } from '../../entry/entry-form';
import { ReasonField } from '../../entry/reason-field';
import { filled, useEntry } from '../../entry/use-entry';
import { TextField } from '../../ui/text-field';
import { OfficeField, type Offices, requiredOffice } from '../office-field';
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
  const entry = useEntry({
    first: { amount: inSom(amount).replace('.', ','), reason: '', office: '' },
    labels: { amount: say('newAmount'), office: sayFinance('office') },
    required: ['amount', 'reason', ...requiredOffice(offices)],
    send: async ({ amount: typed, reason, office }, key) =>
      answerOf(
        api.PATCH('/api/budget-lines/{id}', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
          body: { amount: typedMoney('amount', typed, sayFinance('moneyWrong')), reason, ...filled({ office }) },
        }),
      ),
    onDone,
  });
  const allocated = String(BigInt(amount) - BigInt(free));
  return (
    <section aria-labelledby="change">
      <h2 id="change">{say('change')}</h2>
      <p>{say('changeText', { allocated: money(allocated) })}</p>
      <EntryForm entry={entry} submit={say('change')} look="secondary">
        <OfficeField {...entry.field('office')} offices={offices} />
        <TextField {...entry.field('amount')} hint={sayFinance('amountHint')} inputMode="decimal" size="short" />
        <ReasonField entry={entry} />
      </EntryForm>
    </section>
  );
}
