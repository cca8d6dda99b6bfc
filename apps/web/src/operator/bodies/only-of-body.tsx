import type { ReactNode } from 'react';
import { BodyName } from './bodies-field';

interface OnlyOfBodyProps {
  readonly body: string | undefined;
  /** What of it is shown. */
  readonly text: string;
  /** The way back to all. */
  readonly all: ReactNode;
}

/** That a list is of one body only. */
export function OnlyOfBody({ body, text, all }: OnlyOfBodyProps) {
  if (body === undefined) return null;
  return (
    <p>
      {text}{' '}
      <strong>
        <BodyName id={body} />
      </strong>
      . {all}
    </p>
  );
}
