import { useEffect, useRef } from 'react';
import { useTexts } from '../language/texts';

/** What is wrong with a field, by the id of its control. */
export interface FieldFault {
  readonly field: string;
  readonly text: string;
}

/** On top of a form: everything that is wrong with it, each a link to its field. Takes the focus when it appears. */
export function ErrorSummary({ faults }: { readonly faults: readonly FieldFault[] }) {
  const say = useTexts('base.ui');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (faults.length > 0) box.current?.focus();
  }, [faults]);
  if (faults.length === 0) return null;
  return (
    <div className="notice notice--danger" role="alert" tabIndex={-1} ref={box}>
      <h2 className="notice__title">{say('errorsTitle')}</h2>
      <ul>
        {faults.map(({ field, text }) => (
          <li key={`${field} ${text}`}>
            <a
              href={`#${field}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(field)?.focus();
              }}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
