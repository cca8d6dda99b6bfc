import { answerOf, api, type Schemas } from '../../api/api';
import { DescribedForm } from '../../entry/described-form';
import { filled } from '../../entry/use-entry';
import { useTexts } from '../../language/texts';
import { type Offices, useOfficeField } from '../office-field';

interface PaymentActProps {
  readonly payment: Schemas['ShownPayment'];
  readonly offices: Offices;
}

/** Another person of the Treasury than the one who entered the payment says that it arrived so. */
export function PaymentConfirming({ payment: { id, acts }, offices }: PaymentActProps) {
  const say = useTexts('finance.payments');
  const office = useOfficeField(offices);
  return (
    <section aria-labelledby="confirm">
      <h2 id="confirm">{say('confirm')}</h2>
      {acts.confirm.allowed ? (
        <>
          <p>{say('confirmText')}</p>
          <DescribedForm
            fields={{ office }}
            submit={say('confirm')}
            send={({ office }, key) =>
              answerOf(
                api.POST('/api/payments/{id}/confirm', {
                  params: { path: { id }, header: { 'Idempotency-Key': key } },
                  body: filled({ office }),
                }),
              )
            }
          />
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
  const office = useOfficeField(offices);
  return (
    <section aria-labelledby="void">
      <h2 id="void">{say('void')}</h2>
      {acts.void.allowed ? (
        <>
          <p>{say('voidText')}</p>
          <DescribedForm
            fields={{ office, reason: {} }}
            submit={say('void')}
            look="danger"
            send={({ reason, office }, key) =>
              answerOf(
                api.POST('/api/payments/{id}/void', {
                  params: { path: { id }, header: { 'Idempotency-Key': key } },
                  body: { reason, ...filled({ office }) },
                }),
              )
            }
          />
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
