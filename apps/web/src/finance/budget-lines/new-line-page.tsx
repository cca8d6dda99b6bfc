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
import { typedMoney, typedYear } from '../typed';
import { useLineOffices } from '../use-entitled';
import { linesTexts } from './lines.texts';

/** A line of a budget act, as it stands there. */
export default function NewLinePage({ me }: { readonly me: Me }) {
  const say = useTexts(linesTexts);
  const sayFinance = useTexts(financeTexts);
  const offices = useLineOffices(me);
  return (
    <Page title={say('enter')} caption={<Link href="/budget-lines">{sayFinance('lines')}</Link>}>
      {offices === undefined && <Loading lines={6} />}
      {offices?.length === 0 && (
        <Notice>
          <p>{say('notYours')}</p>
        </Notice>
      )}
      {offices !== undefined && offices.length > 0 && <NewLineForm offices={offices} />}
    </Page>
  );
}

function NewLineForm({ offices }: { readonly offices: readonly Me['offices'][number][] }) {
  const say = useTexts(linesTexts);
  const sayFinance = useTexts(financeTexts);
  const [, go] = useLocation();
  const entry = useEntry({
    first: { recipient: '', act: '', classificationCode: '', year: '', amount: '', office: '' },
    required: ['recipient', 'act', 'classificationCode', 'year', 'amount', ...(offices.length > 1 ? (['office'] as const) : [])],
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
        <ReferenceField
          {...entry.field('recipient')}
          to={{ register: 'body', kinds: ['municipality'] }}
          label={sayFinance('recipient')}
        />
        <TextField {...entry.field('act')} label={say('act')} hint={say('actHint')} maxLength={500} size="wide" />
        <TextField {...entry.field('classificationCode')} label={say('code')} maxLength={100} />
        <TextField
          {...entry.field('year')}
          label={sayFinance('year')}
          hint={say('yearHint')}
          inputMode="numeric"
          size="short"
          maxLength={4}
        />
        <TextField
          {...entry.field('amount')}
          label={sayFinance('amount')}
          hint={sayFinance('amountHint')}
          inputMode="decimal"
          size="short"
        />
      </EntryForm>
    </>
  );
}
