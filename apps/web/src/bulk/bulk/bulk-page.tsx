import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { Link } from 'wouter';
import { answerOf, api } from '../../api/api';
import { useFormats } from '../../language/formats';
import { useTexts } from '../../language/texts';
import { QueryResult } from '../../ui/query-result';
import { Page } from '../../ui/page';
import { BulkActs } from './bulk-acts';
import { BulkItems } from './bulk-items';
import { BulkProgress } from './bulk-progress';
import { type Bulk, outcomeNames, outcomes } from './outcomes';
import '../../ui/progress.css';

/**
 * Milliseconds. A change of a case that the stream sends is read at once; a refusal, or the end of the operation, is no change of a case.
 */
const pollMs = 5_000;

/** How far a step for many cases is, and what became of each. */
export function BulkPage({ id }: { readonly id: string }) {
  const client = useQueryClient();
  const [outcome, setOutcome] = useState('');
  const [cursor, setCursor] = useState<string | null>(null);
  const asked = { limit: 100, ...(outcome !== '' && { outcome: outcome as never }), ...(cursor !== null && { cursor }) };
  const query = useQuery({
    queryKey: ['bulk', id, asked],
    queryFn: () => answerOf(api.GET('/api/bulk/{id}', { params: { path: { id }, query: asked } })),
    refetchInterval: ({ state }) => (isGoingOn(state.data) ? pollMs : false),
    placeholderData: keepPreviousData,
  });
  const applied = query.data?.counts['applied'];
  useEffect(() => {
    if (applied === undefined) return;
    void client.invalidateQueries({ predicate: ({ queryKey }) => ['tasks', 'instances'].includes(String(queryKey[0])) });
  }, [applied, client]);
  return (
    <QueryResult query={query} lines={8}>
      {(bulk) => (
        <BulkView bulk={bulk} at={query.dataUpdatedAt}>
          <BulkItems
            bulk={bulk}
            outcome={outcome}
            isFirst={cursor === null}
            onOutcome={(next) => {
              setOutcome(next);
              setCursor(null);
            }}
            onCursor={setCursor}
          />
        </BulkView>
      )}
    </QueryResult>
  );
}

interface BulkViewProps {
  readonly bulk: Bulk;
  readonly at: number;
  readonly children: ReactNode;
}

function BulkView({ bulk, at, children }: BulkViewProps) {
  const say = useTexts('bulk');
  const { time, number } = useFormats();
  return (
    <Page title={bulk.eventText} caption={bulk.reason}>
      <BulkProgress bulk={bulk} at={at} />
      <dl className="facts">
        {outcomes
          .filter((each) => (bulk.counts[each] ?? 0) > 0)
          .map((each) => (
            <div key={each} className="facts__pair">
              <dt>{say(outcomeNames[each])}</dt>
              <dd>{number(bulk.counts[each] ?? 0)}</dd>
            </div>
          ))}
        <div className="facts__pair">
          <dt>{say('startedAt')}</dt>
          <dd>{time(bulk.startedAt)}</dd>
        </div>
        {bulk.endedAt !== null && (
          <div className="facts__pair">
            <dt>{say('endedAt')}</dt>
            <dd>{time(bulk.endedAt)}</dd>
          </div>
        )}
      </dl>
      <BulkActs bulk={bulk} />
      {children}
      <p>
        <Link href="/">{say('toMany')}</Link>
      </p>
    </Page>
  );
}

/** Until it is known, and while something of it is left. */
function isGoingOn(bulk: Bulk | undefined): boolean {
  return bulk === undefined || bulk.endedAt === null;
}
