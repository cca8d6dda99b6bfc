import { Link, useLocation } from 'wouter';
import { answerOf, api } from '../../api/api';
import { useFormats } from '../../language/formats';
import { nameIn } from '../../language/names';
import { useTexts } from '../../language/texts';
import { useLanguage } from '../../language/use-language';
import { QueryResult } from '../../ui/query-result';
import { Page } from '../../ui/page';
import { DescribedForm } from '../../entry/described-form';
import { filled } from '../../entry/use-entry';
import { Facts } from '../../ui/facts';
import { useNameFields } from './name-fields';
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
  const names = useNameFields(name);
  return (
    <Page title={say('change')} caption={<Link href={`/bodies/${id}`}>{nameIn(name, language)}</Link>}>
      <p>{say('changeText')}</p>
      <DescribedForm
        fields={{
          ...names,
          validTo: {
            label: say('validTo'),
            first: body.validTo ?? '',
            type: 'date',
            size: 'short',
            hint: say('validToHint'),
            isOptional: true,
          },
          reason: {},
        }}
        submit={say('save')}
        review={(values) => (
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
        send={({ 'name.ky': ky, 'name.ru': ru, 'name.en': en, validTo, reason }) => {
          const given = filled({ ky, ru, en });
          const changed = { reason, ...(Object.keys(given).length > 0 && { name: given }), ...filled({ validTo }) };
          return answerOf(api.PATCH('/api/bodies/{id}', { params: { path: { id } }, body: changed }));
        }}
        onDone={() => go(`/bodies/${id}`)}
      />
    </Page>
  );
}
