import { useFormats } from '../language/formats';
import { useTexts } from '../language/texts';
import { activeStates, type ActiveState, type Outlook, outlooks, passages } from './outlook';
import type { Diagram, Move, NextStep } from './trace';

interface InWordsProps {
  readonly diagram: Diagram;
  readonly states: readonly string[];
  readonly path: readonly Move[];
  readonly next: readonly NextStep[];
}

/** All that the picture says of the case. */
export function InWords({ diagram, states, path, next }: InWordsProps) {
  const say = useTexts('parts.diagram');
  const now = activeStates(diagram, states);
  const flags = diagram.flags.filter(({ id }) => states.includes(id)).map((flag): ActiveState => ({ ...flag, within: [] }));
  const all = outlooks(diagram, states, next);
  const leading = all.filter(({ to }) => to.length > 0);
  const staying = all.filter(({ to }) => to.length === 0);
  return (
    <div className="diagram__words">
      <h3 className="diagram__heading">{say('nowTitle')}</h3>
      {now.length === 0 ? <p>{say('nothingNow')}</p> : <States states={[...now, ...flags]} />}
      <h3 className="diagram__heading">{say('nextTitle')}</h3>
      {all.length === 0 && <p>{say('nothingNext')}</p>}
      {leading.length > 0 && <Outlooks outlooks={leading} />}
      {staying.length > 0 && (
        <details>
          <summary>{say('staying', { count: staying.length })}</summary>
          <Outlooks outlooks={staying} />
        </details>
      )}
      <h3 className="diagram__heading">{say('takenTitle')}</h3>
      <Passages diagram={diagram} path={path} />
    </div>
  );
}

function States({ states }: { readonly states: readonly ActiveState[] }) {
  return (
    <ul>
      {states.map(({ id, text, within }) => (
        <li key={id}>
          {text}
          {within.length > 0 && <States states={within} />}
        </li>
      ))}
    </ul>
  );
}

function Outlooks({ outlooks: all }: { readonly outlooks: readonly Outlook[] }) {
  const say = useTexts('parts.diagram');
  const { date } = useFormats();
  return (
    <ul className="diagram__outlooks">
      {all.map(({ step, text, to }, index) => (
        <li key={index}>
          <strong>{text}</strong>
          {step?.isPossible === false && <span className="diagram__detail">{say('notYet')}</span>}
          {to.length > 0 && (
            <span className="diagram__detail">
              {say('leads')}: {to.join(` ${say('or')} `)}
            </span>
          )}
          {step !== null && step.who !== null && (
            <span className="diagram__detail">
              {say('who')}: {step.who}
            </span>
          )}
          {step !== null && step.dueOn !== null && (
            <span className="diagram__detail">
              {say(step.on === 'deadline' ? 'when' : 'due')}: {date(step.dueOn)}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function Passages({ diagram, path }: Pick<InWordsProps, 'diagram' | 'path'>) {
  const say = useTexts('parts.diagram');
  const { shortDate } = useFormats();
  const taken = passages(diagram, path);
  if (taken.length === 0) return <p>{say('nothingTaken')}</p>;
  return (
    <ol className="diagram__passages">
      {taken.map(({ at, text, to }, index) => (
        <li key={index}>
          <time dateTime={at} className="number">
            {shortDate(at)}
          </time>{' '}
          {text}
          <span className="diagram__detail">{to.join('; ')}</span>
        </li>
      ))}
    </ol>
  );
}
