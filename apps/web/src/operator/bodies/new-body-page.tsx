import { Link, useLocation } from 'wouter';
import { answerOf, api, type Schemas } from '../../api/api';
import { useTexts, useWords } from '../../language/texts';
import { Page } from '../../ui/page';
import { DescribedForm } from '../../entry/described-form';
import { filled } from '../../entry/use-entry';
import { useNameFields } from './name-fields';
import { TerritoryField, territoryIn } from './territory-field';

export default function NewBodyPage() {
  const say = useTexts('operator.bodies');
  const kinds = useWords('operator.bodyKinds');
  const [, go] = useLocation();
  const names = useNameFields();
  return (
    <Page title={say('enter')} caption={<Link href="/bodies">{say('title')}</Link>}>
      <p>{say('enterText')}</p>
      <DescribedForm
        fields={{
          kind: { label: say('kind'), select: Object.entries(kinds).map(([value, text]) => ({ value, text })) },
          ...names,
          territory: {
            label: say('place'),
            hint: say('placeHint'),
            isJudgedByServer: true,
            control: (field) => <TerritoryField {...field} />,
          },
          validFrom: { label: say('validFrom'), type: 'date', size: 'short', hint: say('validFromHint'), isOptional: true },
          reason: { isOptional: true },
        }}
        submit={say('enter')}
        send={({ 'name.ky': ky, 'name.ru': ru, 'name.en': en, kind, territory, ...rest }) => {
          const body = {
            kind: kind as Schemas['Body']['kind'],
            name: filled({ ky, ru, en }),
            ...filled({ ...rest, territory: territoryIn(territory) }),
          };
          return answerOf(api.POST('/api/bodies', { body }));
        }}
        onDone={({ id }) => go(`/bodies/${id}`)}
      />
    </Page>
  );
}
