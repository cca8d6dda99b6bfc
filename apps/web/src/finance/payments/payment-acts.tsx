import { answerOf, api, type Schemas } from '../../api/api';
import { EntryForm } from '../../entry/entry-form';
import { ReasonField } from '../../entry/reason-field';
import { filled, useEntry } from '../../entry/use-entry';
import { useTexts } from '../../language/texts';
import { OfficeField, type Offices, requiredOffice } from '../office-field';

interface PaymentActProps {
  readonly payment: Schemas['ShownPayment'];
  readonly offices: Offices;
}

/** Another person of the Treasury than the one who entered the payment says that it arrived so. */
export function PaymentConfirming({ payment: { id, acts }, offices }: PaymentActProps) {
  const say = useTexts('finance.payments');
  const sayFinance = useTexts('finance.common');
  const entry = useEntry({
    first: { office: '' },
    labels: { office: sayFinance('office') },
    required: requiredOffice(offices),
    send: async ({ office }, key) =>
      answerOf(
        api.POST('/api/payments/{id}/confirm', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
          body: filled({ office }),
        }),
      ),
  });
  return (
    <section aria-labelledby="confirm">
      <h2 id="confirm">{say('confirm')}</h2>
      {acts.confirm.allowed ? (
        <>
          <p>{say('confirmText')}</p>
          <EntryForm entry={entry} submit={say('confirm')}>
            <OfficeField {...entry.field('office')} offices={offices} />
          </EntryForm>
        </>
      ) : (
        <Why reasons={acts.confirm.reasons} />
      )}
    </section>
  );
}

/** What was entered wrongly no longer counts. */
export function PaymentVoiding({ payment: { id, acts }, offices }: PaymentActProps) {
  const say = useTexts('finance.payments');
  const sayFinance = useTexts('finance.common');
  const entry = useEntry({
    first: { reason: '', office: '' },
    labels: { office: sayFinance('office') },
    required: ['reason', ...requiredOffice(offices)],
    send: async ({ reason, office }, key) =>
      answerOf(
        api.POST('/api/payments/{id}/void', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
          body: { reason, ...filled({ office }) },
        }),
      ),
  });
  return (
    <section aria-labelledby="void">
      <h2 id="void">{say('void')}</h2>
      {acts.void.allowed ? (
        <>
          <p>{say('voidText')}</p>
          <EntryForm entry={entry} submit={say('void')} look="danger">
            <OfficeField {...entry.field('office')} offices={offices} />
            <ReasonField entry={entry} />
          </EntryForm>
        </>
      ) : (
        <Why reasons={acts.void.reasons} />
      )}
    </section>
  );
}

/** Why it cannot be done, in place of the form: each reason says who can, or what must be done before. */
function Why({ reasons }: { readonly reasons: readonly Schemas['Reason'][] }) {
  return reasons.map(({ code, text }) => <p key={code}>{text}</p>);
}
