import { type ReactNode, useEffect, useRef, useState } from 'react';

interface Telling {
  /** Where it stands on the page. */
  readonly told: ReactNode;
  /** Null: what was said before does not hold any more. */
  readonly tell: (text: string | null) => void;
}

/** Says what was done. */
export function useTold(): Telling {
  const [told, setTold] = useState<{ readonly text: string } | null>(null);
  return { told: told && <Told told={told} />, tell: (text) => setTold(text === null ? null : { text }) };
}

/** Takes the focus: what was acted on may be gone. */
function Told({ told }: { readonly told: { readonly text: string } }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [told]);
  return (
    <div className="notice notice--success" tabIndex={-1} ref={box}>
      <p className="notice__title">{told.text}</p>
    </div>
  );
}
