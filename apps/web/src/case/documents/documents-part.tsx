import { useTexts } from '../../language/texts';
import { useFormats } from '../../language/formats';
import { QueryResult } from '../../ui/query-result';
import { type Case, useJournal } from '../use-case';
import { documentsOf } from './documents-of';
import { Papers } from './papers';

interface DocumentsPartProps {
  readonly found: Case;
  /** Whether cases of its kind can be put on paper at all. */
  readonly hasPapers: boolean;
}

/** What the journal names, what can be put on paper, and the proof of it all. */
export default function DocumentsPart({ found, hasPapers }: DocumentsPartProps) {
  const say = useTexts('case.documents');
  const { time } = useFormats();
  const journal = useJournal(found.id);
  return (
    <section>
      <h2 className="first">{say('named')}</h2>
      <QueryResult query={journal}>
        {(records) => {
          const named = records.flatMap((record) => documentsOf(record).map((hash) => ({ hash, record })));
          if (named.length === 0) return <p>{say('none')}</p>;
          return (
            <ul className="list">
              {named.map(({ hash, record }) => (
                <li key={`${record.seq} ${hash}`}>
                  <a href={`/api/documents/${hash}`}>
                    {say('open')}: {record.text}
                  </a>{' '}
                  <span className="quiet">{time(record.at)}</span>
                  <br />
                  <span className="mono quiet">{hash}</span>
                </li>
              ))}
            </ul>
          );
        }}
      </QueryResult>
      {hasPapers && <Papers found={found} records={journal.data ?? []} />}
      <h2>{say('proof')}</h2>
      <p>{say('proofText')}</p>
      <a href={`/api/instances/${found.id}/journal/proof`} download={`${found.number}-journal.json`}>
        {say('proofDownload')}
      </a>
    </section>
  );
}
