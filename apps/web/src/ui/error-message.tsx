import { Refused, Unreached } from '../api/problem';
import { useTexts } from '../language/texts';
import { Notice } from './notice';

interface ErrorMessageProps {
  readonly error: unknown;
  readonly onRetry?: (() => void) | undefined;
}

/** What went wrong, in the server's words where it said some, and what can be done. */
export function ErrorMessage({ error, onRetry }: ErrorMessageProps) {
  const say = useTexts('base.ui');
  return (
    <Notice kind={error instanceof Unreached ? 'warning' : 'danger'} title={titleOf(error)} isNews>
      {textsOf(error).map((text) => (
        <p key={text}>{text}</p>
      ))}
      {error instanceof Refused && error.problem.status >= 500 && error.problem.instance !== undefined && (
        <p className="quiet">{say('requestId', { id: error.problem.instance })}</p>
      )}
      {onRetry && (
        <button type="button" className="button button--secondary" onClick={onRetry}>
          {say('retry')}
        </button>
      )}
    </Notice>
  );

  function titleOf(error: unknown): string {
    if (error instanceof Refused) return error.problem.title;
    return say(error instanceof Unreached ? 'unreachedTitle' : 'brokenTitle');
  }

  function textsOf(error: unknown): readonly string[] {
    if (!(error instanceof Refused)) return [say(error instanceof Unreached ? 'unreachedText' : 'brokenText')];
    const { reasons, problems = [], detail, title } = error.problem;
    const texts = [...reasons.map(({ text }) => text), ...problems.map(({ text }) => text)];
    return texts.length > 0 ? [...new Set(texts)] : detail === title ? [] : [detail];
  }
}
