import { useState } from 'react';
import { useTexts } from '../../language/texts';
import { QueryResult } from '../../ui/query-result';
import { type Case, useJournal } from '../use-case';
import type { Workflow } from '../../workflow/use-workflow';
import { RecordLine } from './record-line';

/** The journal, newest first: who did what, in which office, on what ground. */
export default function TimelinePart({ found, workflow }: { readonly found: Case; readonly workflow: Workflow }) {
  const say = useTexts('case.timeline');
  const [isFull, setFull] = useState(false);
  return (
    <section>
      <div className="spread">
        <h2 className="first">{say('title')}</h2>
        <div className="actions no-print" role="group" aria-label={say('view')}>
          <button type="button" className="button button--secondary" aria-pressed={!isFull} onClick={() => setFull(false)}>
            {say('compact')}
          </button>
          <button type="button" className="button button--secondary" aria-pressed={isFull} onClick={() => setFull(true)}>
            {say('full')}
          </button>
          <button type="button" className="button button--secondary" onClick={() => window.print()}>
            {say('print')}
          </button>
        </div>
      </div>
      <QueryResult query={useJournal(found.id)} lines={8}>
        {(records) => (
          <ol className="list" reversed>
            {[...records].reverse().map((record) => (
              <RecordLine key={record.seq} record={record} found={found} workflow={workflow} isFull={isFull} />
            ))}
          </ol>
        )}
      </QueryResult>
    </section>
  );
}
