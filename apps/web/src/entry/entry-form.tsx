import { type ReactNode, useEffect, useRef } from 'react';
import { useTexts } from '../language/texts';
import { ErrorSummary } from '../ui/error-summary';
import { ErrorMessage } from '../ui/error-message';
import type { Entry } from './use-entry';

export interface EntryFormProps {
  readonly entry: Pick<Entry, 'faults' | 'error' | 'isPending' | 'isReviewing' | 'submit' | 'change'>;
  /** What the button says. */
  readonly submit: string;
  /** What is shown once more before it goes out: for what cannot be undone. */
  readonly review?: () => ReactNode;
  readonly look?: 'secondary' | 'danger' | undefined;
  /** Beside the button. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

export function EntryForm({ entry, submit, review, look, aside, children }: EntryFormProps) {
  const say = useTexts('parts.entry');
  const button = look === undefined ? 'button' : `button button--${look}`;
  if (review !== undefined && entry.isReviewing) {
    return (
      <form noValidate onSubmit={(event) => entry.submit(event, true)}>
        <ReviewHeading />
        {review()}
        <div className="actions">
          <button type="submit" className={button} disabled={entry.isPending}>
            {entry.isPending ? say('sending') : submit}
          </button>
          <button type="button" className="button button--secondary" onClick={entry.change} disabled={entry.isPending}>
            {say('change')}
          </button>
        </div>
      </form>
    );
  }
  return (
    <form noValidate onSubmit={(event) => entry.submit(event, review !== undefined)}>
      <ErrorSummary faults={entry.faults} />
      {entry.error !== null && <ErrorMessage error={entry.error} />}
      {children}
      <div className="actions">
        <button type="submit" className={review === undefined ? button : 'button'} disabled={entry.isPending}>
          {entry.isPending ? say('sending') : review === undefined ? submit : say('next')}
        </button>
        {aside}
      </div>
    </form>
  );
}

/** Takes the focus: what stands before the reader is another thing now. */
function ReviewHeading() {
  const say = useTexts('parts.entry');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h2 ref={heading} tabIndex={-1}>
      {say('review')}
    </h2>
  );
}
