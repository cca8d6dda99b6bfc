import { useTexts } from '../language/texts';
import { Tick } from './drawing';

const marks = ['now', 'passed', 'ahead'] as const;

/** What the marks mean. */
export function Legend() {
  const say = useTexts('parts.diagram');
  return (
    <div className="diagram__legend">
      <h3 className="diagram__heading">{say('legend')}</h3>
      <ul>
        {marks.map((mark) => (
          <li key={mark}>
            <svg
              className={`diagram__sample diagram__box diagram__box--${mark}`}
              viewBox="0 0 46 26"
              width="46"
              height="26"
              aria-hidden="true"
            >
              <rect className="diagram__outline" x="2" y="3" width="36" height="20" rx="4" />
              {mark === 'passed' && <Tick x={36} y={11} />}
            </svg>
            <span>
              <strong>{say(mark)}:</strong> {say(`${mark}Meaning`)}
            </span>
          </li>
        ))}
        <li>
          <svg className="diagram__sample" viewBox="0 0 46 26" width="46" height="26" aria-hidden="true">
            <path className="diagram__line diagram__line--plain" d="M2 13H36" />
            <path className="diagram__head diagram__head--plain" d="M36 8.5 46 13 36 17.5z" />
          </svg>
          <span>{say('byItselfMeaning')}</span>
        </li>
      </ul>
    </div>
  );
}
