import { Link, useLocation } from 'wouter';
import { answerOf, api } from '../../api/api';
import { useFormats } from '../../language/formats';
import { nameIn } from '../../language/names';
import { useTexts } from '../../language/texts';
import { useLanguage } from '../../language/use-language';
import { QueryResult } from '../../ui/query-result';
import { Page } from '../../ui/page';
import { TextField } from '../../ui/text-field';
import { EntryForm } from '../../entry/entry-form';
import { ReasonField } from '../../entry/reason-field';
import { filled, useEntry } from '../../entry/use-entry';
import { Facts } from '../../ui/facts';
import { NameFields } from './name-fields';
import { type BodyDetail, useBody } from './use-body';

export default function BodyChangePage({ id }: { readonly id: string }) {
  return <QueryResult query={useBody(id)}>{(body) => <Change body={body} />}</QueryResult>;
}

function Change({ body }: { readonly body: BodyDetail }) {
  const say = useTexts('operator.bodies');
  const sayEntry = useTexts('parts.entry');
  const language = useLanguage();
  const { date } = useFormats();
  const [, go] = useLocation();
  const { id, name } = body;
  const entry = useEntry({
    first: {
      'name.ky': name.ky ?? '',
      'name.ru': name.ru ?? '',
      'name.en': name.en ?? '',
      validTo: body.validTo ?? '',
      reason: '',
    },
    labels: { 'name.ky': say('nameKy'), 'name.ru': say('nameRu'), 'name.en': say('nameEn'), validTo: say('validTo') },
    required: ['reason'],
    send: ({ 'name.ky': ky, 'name.ru': ru, 'name.en': en, validTo, reason }) => {
      const given = filled({ ky, ru, en });
      const asked = { reason, ...(Object.keys(given).length > 0 && { name: given }), ...filled({ validTo }) };
      return answerOf(api.PATCH('/api/bodies/{id}', { params: { path: { id } }, body: asked }));
    },
    onDone: () => go(`/bodies/${id}`),
  });
  const { values } = entry;
  return (
    <Page title={say('change')} caption={<Link href={`/bodies/${id}`}>{nameIn(name, language)}</Link>}>
      <p>{say('changeText')}</p>
      <EntryForm
        entry={entry}
        submit={say('save')}
        review={() => (
          <Facts
            facts={[
              [say('nameKy'), values['name.ky']],
              [say('nameRu'), values['name.ru']],
              [say('nameEn'), values['name.en']],
              [say('validTo'), values.validTo !== '' && date(values.validTo)],
              [sayEntry('reason'), values.reason],
            ]}
          />
        )}
      >
        <NameFields entry={entry} names={['name.ky', 'name.ru', 'name.en']} />
        <TextField {...entry.field('validTo')} type="date" size="short" hint={say('validToHint')} isOptional />
        <ReasonField entry={entry} />
      </EntryForm>
    </Page>
  );
}
