import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import type { Schemas } from '../api/api';
import { useFormats } from '../language/formats';
import { useTexts } from '../language/texts';
import { useMe } from '../session/use-me';
import { Tag } from '../ui/tag';
import { AwaitedList, isMine } from './awaited-list';

type Candidate = Pick<
  Schemas['PaymentCandidates']['items'][number],
  'instance' | 'number' | 'title' | 'stateText' | 'awaited' | 'proposed'
>;

interface CandidateItemProps {
  readonly candidate: Candidate;
  /** Whether the reader holds an office that allocates at all. */
  readonly isEntitled: boolean;
  /** Fills in the form and says where it is. */
  readonly onAllocate: () => string;
  /** What is missing, of what. */
  readonly children: ReactNode;
}

/** A case that money may go to, and the button that leads there. */
export function CandidateItem({ candidate, isEntitled, onAllocate, children }: CandidateItemProps) {
  const me = useMe();
  const say = useTexts('finance.common');
  const { money } = useFormats();
  const [, go] = useLocation();
  const { instance, number, title, stateText, awaited, proposed } = candidate;
  // Where another body is awaited to do it, it is theirs.
  const isOffered = isEntitled && proposed !== '0' && (awaited.length === 0 || awaited.some((task) => isMine(me, task)));
  return (
    <li className="candidate">
      <div>
        <Link href={`~/cases/${instance}`}>
          <strong>{title}</strong>
        </Link>{' '}
        <span className="quiet number">{number}</span> <Tag kind="info">{stateText}</Tag>
        {children}
        {!isOffered && <AwaitedList instance={instance} title={title} awaited={awaited} />}
      </div>
      {isOffered && (
        <button type="button" className="button" onClick={() => go(`~${onAllocate()}`)}>
          {say('allocate', { amount: money(proposed) })}
          <span className="visually-hidden"> {say('toCase', { title })}</span>
        </button>
      )}
    </li>
  );
}
