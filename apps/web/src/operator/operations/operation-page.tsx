import { Link } from 'wouter';
import { answerOf, api, type Schemas } from '../../api/api';
import { isRefused } from '../../api/problem';
import { definedParameters } from '../../lists/address';
import { useFormats } from '../../language/formats';
import { useTexts } from '../../language/texts';
import { useLanguage } from '../../language/use-language';
import { NotFound } from '../../ui/not-found';
import { Facts } from '../../ui/facts';
import { Page } from '../../ui/page';
import { Pages, usePages } from '../../ui/pages';
import { ChangedFields } from './changed-fields';
import { ChangedRow } from './changed-row';
import { detailsChanged } from './details-changed';
import { subjectAddress } from './subject-address';
import { Who } from './who';

type Detail = Schemas['OperationDetail'];
type Recorded = Omit<Detail, 'rows'>;

/** Something a person did outside cases: who, when, why, and what it has changed. */
export default function OperationPage({ number }: { readonly number: string }) {
  const rows = usePages(['operations', 'one', number, useLanguage()], async (cursor) => {
    const params = { path: { number }, query: definedParameters({ cursor }) };
    const { rows, ...record } = await answerOf(api.GET('/api/operations/{number}', { params }));
    return { ...rows, record };
  });
  const record = rows.data?.pages[0]?.record;
  if (isRefused(rows.error, 'notFound')) return <NotFound />;
  return (
    <Pages query={rows} empty={record !== undefined && <Operation record={record} rows={[]} />}>
      {(items, first) => <Operation record={first.record} rows={items} />}
    </Pages>
  );
}

function Operation({ record, rows }: { readonly record: Recorded; readonly rows: readonly Detail['rows']['items'][number][] }) {
  const say = useTexts('operator.operations');
  const { time, number } = useFormats();
  const { at, text, actor, subject, details, reason, hash } = record;
  const address = subjectAddress(record);
  return (
    <Page title={text} caption={<Link href="/operations">{say('title')}</Link>}>
      <Facts
        facts={[
          [say('who'), <Who actor={actor} />],
          [say('basis'), actor.person !== null && actor.basis],
          [say('when'), <time dateTime={at}>{time(at)}</time>],
          [say('why'), reason],
          [say('number'), number(record.number)],
          [say('changed'), address !== null && <Link href={address}>{say('open')}</Link>],
        ]}
      />
      {rows.length === 0 && <Said details={details} />}
      {rows.map((change) => (
        <ChangedRow key={`${change.table} ${JSON.stringify(change.key)}`} change={change} />
      ))}
      <details>
        <summary>{say('details')}</summary>
        <pre className="raw" tabIndex={0} aria-label={say('details')}>
          {JSON.stringify({ operation: record.operation, subject, ...(details as object) }, null, 2)}
        </pre>
        <p className="quiet">
          {say('hash')}: <span className="mono">{hash}</span>
        </p>
      </details>
    </Page>
  );
}

/** Of what is not kept row by row. */
function Said({ details }: { readonly details: unknown }) {
  const say = useTexts('operator.operations');
  const changed = detailsChanged(details);
  if (changed === null) return <p>{say('noRows')}</p>;
  return (
    <div className="changes">
      <h2>{say('what')}</h2>
      <ChangedFields caption={say('what')} {...changed} />
    </div>
  );
}
