import { useState } from 'react';
import { Link } from 'wouter';
import { answerOf, api, type Schemas } from '../../api/api';
import { useTexts } from '../../language/texts';
import { useLanguage } from '../../language/use-language';
import { NotFound } from '../../ui/not-found';
import { useToday } from '../../session/use-today';
import { QueryResult } from '../../ui/query-result';
import { RadioField, SelectField } from '../../ui/choice-field';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { TextField } from '../../ui/text-field';
import { EntryForm } from '../../entry/entry-form';
import { ReasonField } from '../../entry/reason-field';
import { filled, useEntry } from '../../entry/use-entry';
import { RuleAdditionPart } from './rule-addition';
import type { Rule } from './rule-words';
import { useRules } from './use-rules';
import { validOn } from './valid-on';

type Addition = Schemas['RuleAddition'];

const units = ['calendarDays', 'workingDays', 'months', 'dayOfNextMonth', 'percent', 'count'] as const;

/** A new record of a rule: first what would be recorded in place of what, then exactly that. */
export default function NewRulePage({ rule }: { readonly rule: string }) {
  const today = useToday();
  return (
    <QueryResult query={useRules()}>
      {(rules) => {
        const records = rules.filter(({ id }) => id === rule);
        const before = validOn(records, today) ?? records.at(-1);
        return before === undefined ? <NotFound /> : <NewRecord before={before} />;
      }}
    </QueryResult>
  );
}

function NewRecord({ before }: { readonly before: Rule }) {
  const say = useTexts('operator.rules');
  const language = useLanguage();
  const [addition, setAddition] = useState<Addition | null>(null);
  const [isDone, setDone] = useState(false);
  const send = (values: Readonly<Record<string, string>>, dryRun: boolean): Promise<Addition> =>
    answerOf(api.POST('/api/rules', { body: { ...entryOf(before.id, values), dryRun } }));
  const entry = useEntry({
    first: {
      value: String(before.value),
      unit: before.unit as string,
      validFrom: '',
      validTo: '',
      statutory: String(before.statutory),
      sourceAct: before.sourceAct ?? '',
      actNumber: before.actNumber ?? '',
      actDate: before.actDate ?? '',
      article: before.article ?? '',
      verifiedBy: '',
      'note.ky': '',
      'note.ru': '',
      'note.en': '',
      reason: '',
    },
    labels: {
      value: say('value'),
      unit: say('unit'),
      validFrom: say('validFrom'),
      validTo: say('validTo'),
      statutory: say('isStatutory'),
      sourceAct: say('sourceAct'),
      actNumber: say('actNumber'),
      actDate: say('actDay'),
      article: say('article'),
      verifiedBy: say('verifiedBy'),
      'note.ky': say('noteKy'),
      'note.ru': say('noteRu'),
      'note.en': say('noteEn'),
    },
    required: ['value', 'unit', 'validFrom', 'statutory', 'reason'],
    send: (values) => send(values, true),
    onDone: setAddition,
  });
  return (
    <Page title={say('add')} caption={<Link href={`/rules/${before.id}`}>{before.note[language]}</Link>}>
      {isDone ? (
        <Notice kind="success" title={say('done')} isNews>
          <p>{say('doneText')}</p>
          <p>
            <Link href="/recomputations/new">{say('recompute')}</Link>
          </p>
        </Notice>
      ) : addition !== null ? (
        <RuleAdditionPart
          addition={addition}
          record={() => send(entry.values, false)}
          onRecorded={() => setDone(true)}
          onBack={() => setAddition(null)}
        />
      ) : (
        <>
          <p>{say('addText')}</p>
          <EntryForm entry={entry} submit={say('check')}>
            <TextField {...entry.field('value')} inputMode="numeric" size="short" maxLength={5} />
            <SelectField {...entry.field('unit')} choices={units.map((value) => ({ value, text: say(value) }))} />
            <TextField {...entry.field('validFrom')} type="date" size="short" />
            <TextField {...entry.field('validTo')} type="date" size="short" hint={say('validToHint')} isOptional />
            <RadioField
              {...entry.field('statutory')}
              choices={[
                { value: 'true', text: say('statutoryYes') },
                { value: 'false', text: say('statutoryNo') },
              ]}
            />
            <TextField {...entry.field('sourceAct')} hint={say('sourceActHint')} size="wide" maxLength={300} isOptional />
            <TextField {...entry.field('actNumber')} size="short" maxLength={100} isOptional />
            <TextField {...entry.field('actDate')} type="date" size="short" isOptional />
            <TextField {...entry.field('article')} size="short" maxLength={100} isOptional />
            <TextField {...entry.field('verifiedBy')} hint={say('verifiedHint')} maxLength={200} isOptional />
            <TextField {...entry.field('note.ky')} hint={say('noteHint')} size="wide" maxLength={300} isOptional />
            <TextField {...entry.field('note.ru')} size="wide" maxLength={300} isOptional />
            <TextField {...entry.field('note.en')} size="wide" maxLength={300} isOptional />
            <ReasonField {...entry.field('reason')} />
          </EntryForm>
        </>
      )}
    </Page>
  );
}

/** What is sent of what was typed. A number that is none is left to the server to refuse at its field. */
function entryOf(id: string, values: Readonly<Record<string, string>>) {
  const { value, unit, statutory, reason, validFrom, 'note.ky': ky, 'note.ru': ru, 'note.en': en, ...rest } = values;
  const note = filled({ ky: ky!, ru: ru!, en: en! });
  return {
    id,
    value: Number(value),
    unit: unit as Rule['unit'],
    statutory: statutory === 'true',
    validFrom: validFrom!,
    reason: reason!,
    ...filled(rest),
    ...(Object.keys(note).length > 0 && { note: note as { ky: string; ru: string; en: string } }),
  };
}
