import { useState } from 'react';
import { answerOf, api } from '../../api/api';
import { definedParameters } from '../../lists/address';
import { useFormats } from '../../language/formats';
import { useTexts } from '../../language/texts';
import { holds, useMe } from '../../session/use-me';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { Pages, usePages } from '../../ui/pages';
import { DescribedForm } from '../../entry/described-form';
import { EmptyState } from '../../ui/empty-state';
import { Table } from '../../ui/table';

/** The signed checkpoints over all journals, and the keys that sign them. */
export default function CheckpointsPage() {
  const me = useMe();
  const say = useTexts('operator.checkpoints');
  const { time, number } = useFormats();
  const checkpoints = usePages(['checkpoints'], (cursor) =>
    answerOf(api.GET('/api/checkpoints', { params: { query: { limit: 20, ...definedParameters({ cursor }) } } })),
  );
  return (
    <Page title={say('title')}>
      <p>{say('intro')}</p>
      {holds(me, 'operator', 'auditor') && <Make />}
      <Pages query={checkpoints} empty={<EmptyState title={say('none')} />}>
        {(items) => (
          <Table isHeaded caption={say('title')} columns={[say('number'), say('at'), { amount: say('count') }, say('root')]}>
            {items.map((checkpoint) => (
              <tr key={checkpoint.number}>
                <th scope="row">{number(checkpoint.number)}</th>
                <td>{time(checkpoint.at)}</td>
                <td className="amount">{number(checkpoint.count)}</td>
                <td className="mono">{checkpoint.root}</td>
              </tr>
            ))}
          </Table>
        )}
      </Pages>
      <Keys />
    </Page>
  );
}

function Make() {
  const say = useTexts('operator.checkpoints');
  const { number } = useFormats();
  const [made, setMade] = useState<number | null>(null);
  return (
    <DescribedForm
      fields={{}}
      submit={say('make')}
      send={() => answerOf(api.POST('/api/checkpoints'))}
      onDone={(checkpoint) => setMade(checkpoint.number)}
    >
      {made !== null && <Notice kind="success" title={say('made', { number: number(made) })} isNews />}
    </DescribedForm>
  );
}

function Keys() {
  const say = useTexts('operator.checkpoints');
  const { time } = useFormats();
  const keys = usePages(['checkpoints', 'keys'], (cursor) =>
    answerOf(api.GET('/api/checkpoints/keys', { params: { query: definedParameters({ cursor }) } })),
  );
  return (
    <>
      <h2>{say('keys')}</h2>
      <Pages query={keys} empty={<p>{say('noKeys')}</p>}>
        {(items) => (
          <Table isHeaded caption={say('keys')} columns={[say('number'), say('since'), say('key'), say('why')]}>
            {items.map((key) => (
              <tr key={key.number}>
                <th scope="row">{key.number}</th>
                <td>{time(key.at)}</td>
                <td className="mono">{key.key}</td>
                <td>{key.reason}</td>
              </tr>
            ))}
          </Table>
        )}
      </Pages>
    </>
  );
}
