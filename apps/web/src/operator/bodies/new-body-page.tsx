import { Link, useLocation } from 'wouter';
import { answerOf, api, type Schemas } from '../../api/api';
import { useTexts, useWords } from '../../language/texts';
import { SelectField } from '../../ui/choice-field';
import { Page } from '../../ui/page';
import { TextField } from '../../ui/text-field';
import { EntryForm } from '../../entry/entry-form';
import { ReasonField } from '../../entry/reason-field';
import { filled, useEntry } from '../../entry/use-entry';
import { NameFields } from './name-fields';
import { TerritoryField, territoryIn } from './territory-field';

export default function NewBodyPage() {
  const say = useTexts('operator.bodies');
  const kinds = useWords('operator.bodyKinds');
  const [, go] = useLocation();
  const entry = useEntry({
    first: { kind: '', 'name.ky': '', 'name.ru': '', 'name.en': '', territory: '', validFrom: '', reason: '' },
    labels: {
      'name.ky': say('nameKy'),
      'name.ru': say('nameRu'),
      'name.en': say('nameEn'),
      kind: say('kind'),
      territory: say('place'),
      validFrom: say('validFrom'),
    },
    required: ['kind'],
    send: (values) => {
      const { 'name.ky': ky, 'name.ru': ru, 'name.en': en, kind, territory, ...rest } = values;
      const body = {
        kind: kind as Schemas['Body']['kind'],
        name: filled({ ky, ru, en }),
        ...filled({ ...rest, territory: territoryIn(territory) }),
      };
      return answerOf(api.POST('/api/bodies', { body }));
    },
    onDone: ({ id }) => go(`/bodies/${id}`),
  });
  return (
    <Page title={say('enter')} caption={<Link href="/bodies">{say('title')}</Link>}>
      <p>{say('enterText')}</p>
      <EntryForm entry={entry} submit={say('enter')}>
        <SelectField {...entry.field('kind')} choices={Object.entries(kinds).map(([value, text]) => ({ value, text }))} />
        <NameFields entry={entry} names={['name.ky', 'name.ru', 'name.en']} />
        <TerritoryField {...entry.field('territory')} hint={say('placeHint')} />
        <TextField {...entry.field('validFrom')} type="date" size="short" hint={say('validFromHint')} isOptional />
        <ReasonField entry={entry} isOptional />
      </EntryForm>
    </Page>
  );
}
