import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { answerOf, api } from '../../api/api';
import { useFormats } from '../../language/formats';
import { useTexts, useWords } from '../../language/texts';
import { RadioField } from '../../ui/choice-field';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { TextField } from '../../ui/text-field';
import { BodiesField, BodyName } from '../bodies/bodies-field';
import { useNameFields } from '../bodies/name-fields';
import { DescribedField } from '../../entry/described-form';
import { EntryForm } from '../../entry/entry-form';
import { useEntry } from '../../entry/use-entry';
import { Facts } from '../../ui/facts';
import { FreshBodies, freshIn } from './fresh-bodies';
import { ofFresh } from './fresh-faults';
import { idsIn, type SuccessionKind, successionOf, type SuccessionValues } from './succession-request';

const first: SuccessionValues = {
  kind: '',
  predecessors: '',
  successors: '',
  fresh: '[]',
  'successors.0.name.ky': '',
  'successors.0.name.ru': '',
  'successors.0.name.en': '',
  effectiveOn: '',
  'act.type': '',
  'act.number': '',
  'act.date': '',
  note: '',
};

const newNames = ['successors.0.name.ky', 'successors.0.name.ru', 'successors.0.name.en'] as const;

/** Records what became of bodies. What is asked depends on what happened. */
export default function NewSuccessionPage() {
  const say = useTexts('operator.successions');
  const sayBodies = useTexts('operator.bodies');
  const kinds = useWords('operator.successionKinds');
  const [, go] = useLocation();
  const names = useNameFields();
  const [isRename, setRename] = useState(false);
  const entry = useEntry({
    first,
    labels: {
      kind: say('kind'),
      predecessors: say('predecessors'),
      successors: say('known'),
      'successors.0.name.ky': sayBodies('nameKy'),
      'successors.0.name.ru': sayBodies('nameRu'),
      'successors.0.name.en': sayBodies('nameEn'),
      effectiveOn: say('effectiveOn'),
      'act.type': say('actType'),
      'act.number': say('actNumber'),
      'act.date': say('actDate'),
      note: say('note'),
    },
    hidden: isRename ? ['successors', 'fresh'] : newNames,
    required: ['kind', 'predecessors', 'effectiveOn', 'act.type', 'act.number', 'act.date'],
    send: async (values, key) => {
      const params = { header: { 'Idempotency-Key': key } };
      return answerOf(api.POST('/api/successions', { params, body: await successionOf(values) })).catch((error: unknown) => {
        throw ofFresh(error, idsIn(values.successors).length, {
          body: say('fresh'),
          parts: { territory: sayBodies('place'), name: sayBodies('nameKy') },
        });
      });
    },
    onDone: ({ id }) => go(`/successions/${id}`),
  });
  const kind = entry.values.kind as SuccessionKind | '';
  return (
    <Page title={say('record')} caption={<Link href="/successions">{say('title')}</Link>}>
      <EntryForm entry={entry} submit={say('record')} review={() => <Review values={entry.values} />}>
        <RadioField
          {...entry.field('kind')}
          onChange={(value) => {
            entry.set('kind', value);
            setRename(value === 'rename');
          }}
          choices={(['merge', 'split', 'boundary', 'rename'] as const).map((each) => ({
            value: each,
            text: kinds[each],
            hint: say(`${each}Hint`),
          }))}
        />
        {kind !== '' && (
          <>
            <BodiesField
              {...entry.field('predecessors')}
              label={say(kind === 'rename' ? 'renamed' : kind === 'split' ? 'predecessor' : 'predecessors')}
            />
            {kind === 'rename' ? (
              Object.values(names).map((field, language) => (
                <DescribedField key={field.label} {...field} {...entry.field(newNames[language]!)} />
              ))
            ) : (
              <BodiesField {...entry.field('successors')} isOptional={kind !== 'boundary'} />
            )}
            {(kind === 'merge' || kind === 'split') && <FreshBodies {...entry.field('fresh')} />}
            <TextField {...entry.field('effectiveOn')} type="date" size="short" hint={say('effectiveHint')} />
            <TextField {...entry.field('act.type')} hint={say('actTypeHint')} size="wide" maxLength={200} />
            <TextField {...entry.field('act.number')} size="short" maxLength={100} />
            <TextField {...entry.field('act.date')} type="date" size="short" />
            <TextField {...entry.field('note')} isLong isOptional maxLength={2000} />
          </>
        )}
      </EntryForm>
    </Page>
  );
}

function Review({ values }: { readonly values: SuccessionValues }) {
  const say = useTexts('operator.successions');
  const kinds = useWords('operator.successionKinds');
  const { date } = useFormats();
  const kind = values.kind as SuccessionKind;
  const names = (['ky', 'ru', 'en'] as const).map((each) => values[`successors.0.name.${each}`]).filter((name) => name !== '');
  const isRename = kind === 'rename';
  return (
    <>
      <Notice kind="warning">
        <p>{say('reviewText')}</p>
      </Notice>
      <Facts
        facts={[
          [say('kind'), kinds[kind]],
          [say(isRename ? 'renamed' : 'predecessors'), <Named ids={idsIn(values.predecessors)} />],
          [say('newName'), isRename && names.join(' / ')],
          [say('known'), !isRename && values.successors !== '' && <Named ids={idsIn(values.successors)} />],
          ...(kind === 'merge' || kind === 'split' ? freshIn(values.fresh) : []).map(
            ({ ky, ru, en }) => [say('fresh'), [ky, ru, en].filter((name) => name !== '').join(' / ')] as const,
          ),
          [say('effectiveOn'), date(values.effectiveOn)],
          [say('act'), `${values['act.type']} № ${values['act.number']}, ${date(values['act.date'])}`],
          [say('note'), values.note],
        ]}
      />
    </>
  );
}

function Named({ ids }: { readonly ids: readonly string[] }) {
  return (
    <>
      {ids.map((id) => (
        <div key={id}>
          <BodyName id={id} />
        </div>
      ))}
    </>
  );
}
