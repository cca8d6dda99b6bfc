import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTexts } from '../language/texts';
import { QueryResult } from '../ui/query-result';

interface CandidateListProps<Candidate> {
  readonly query: UseQueryResult<{ readonly items: readonly Candidate[]; readonly count: number }>;
  /** Tyiyn that are left. */
  readonly free: string;
  readonly isEntitled: boolean;
  readonly children: (candidate: Candidate) => ReactNode;
}

/** Where money could go, the most urgent first. */
export function CandidateList<Candidate>({ query, free, isEntitled, children }: CandidateListProps<Candidate>) {
  const say = useTexts('finance.common');
  return (
    <section aria-labelledby="candidates">
      <h2 id="candidates">{say('candidates')}</h2>
      {free === '0' && <p>{say('nothingLeft')}</p>}
      <QueryResult query={query}>
        {({ items, count }) => (
          <>
            {items.length === 0 && free !== '0' && <p>{say('noCandidates')}</p>}
            {items.length > 0 && isEntitled && free !== '0' && <p className="quiet">{say('allocateText')}</p>}
            {items.length > 0 && <ul className="list">{items.map(children)}</ul>}
            {items.length < count && <p className="quiet">{say('candidatesShown', { shown: items.length, count })}</p>}
          </>
        )}
      </QueryResult>
    </section>
  );
}
