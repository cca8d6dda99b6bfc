import { Link } from 'wouter';
import { answerOf, api, type Schemas } from '../../api/api';
import { definedParameters } from '../../lists/address';
import { useFormats } from '../../language/formats';
import { useTexts } from '../../language/texts';
import { useLanguage } from '../../language/use-language';
import { Page } from '../../ui/page';
import { Pages, usePages } from '../../ui/pages';
import { EmptyState } from '../../ui/empty-state';
import { SearchBox } from '../../lists/search-box';
import { useFilters } from '../../lists/use-filters';
import { subjectAddress } from './subject-address';
import { Who } from './who';

type Operation = Schemas['Operation'];

/** What people did outside cases. */
export default function OperationsPage() {
  const say = useTexts('operator.operations');
  const [filters, set] = useFilters('subject', 'operation');
  const operations = usePages(['operations', filters, useLanguage()], (cursor) =>
    answerOf(api.GET('/api/operations', { params: { query: { ...filters, ...definedParameters({ cursor }) } } })),
  );
  return (
    <Page title={say('title')}>
      <p>{say('intro')}</p>
      <SearchBox
        key={filters.subject ?? ''}
        label={say('subject')}
        words={filters.subject ?? ''}
        onSearch={(words) => set({ subject: words })}
      />
      {(filters.subject !== undefined || filters.operation !== undefined) && (
        <p>
          <Link href="/operations">{say('all')}</Link>
        </p>
      )}
      <Pages query={operations} empty={<EmptyState title={say('none')} />}>
        {(items) => (
          <ol className="list">
            {items.map((operation) => (
              <li key={operation.number}>
                <OneOperation operation={operation} />
              </li>
            ))}
          </ol>
        )}
      </Pages>
    </Page>
  );
}

function OneOperation({ operation }: { readonly operation: Operation }) {
  const say = useTexts('operator.operations');
  const { time, number } = useFormats();
  const { at, text, actor, subject, details, reason, hash } = operation;
  const address = subjectAddress(operation);
  return (
    <>
      <p className="spread first">
        <span>
          <Link href={`/operations/${operation.number}`}>
            <strong>{text}</strong>
          </Link>
          {address !== null && (
            <>
              {' · '}
              <Link href={address} aria-label={`${say('open')}: ${text}, ${say('number')} ${operation.number}`}>
                {say('open')}
              </Link>
            </>
          )}
        </span>
        <span className="quiet">
          {say('number')} {number(operation.number)}
        </span>
      </p>
      <p className="quiet">
        <time dateTime={at}>{time(at)}</time>, <Who actor={actor} />
      </p>
      {reason !== null && (
        <p>
          {say('why')}: {reason}
        </p>
      )}
      <details>
        <summary>{say('details')}</summary>
        <pre className="raw" tabIndex={0} aria-label={say('details')}>
          {JSON.stringify({ operation: operation.operation, subject, ...(details as object) }, null, 2)}
        </pre>
        <p>
          <Link href={`/operations?operation=${operation.operation}`}>{say('alike')}</Link>
        </p>
        <p className="quiet">
          {say('hash')}: <span className="mono">{hash}</span>
        </p>
      </details>
    </>
  );
}
