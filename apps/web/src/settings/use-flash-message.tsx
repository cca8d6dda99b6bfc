import { type ReactNode, useEffect, useRef, useState } from 'react';

interface FlashMessage {
  /** Where it stands on the page. */
  readonly message: ReactNode;
  /** Null: what was said before does not hold any more. */
  readonly show: (text: string | null) => void;
}

/** Says what was done. */
export function useFlashMessage(): FlashMessage {
  const [shown, setShown] = useState<{ readonly text: string } | null>(null);
  return { message: shown && <Message message={shown} />, show: (text) => setShown(text === null ? null : { text }) };
}

/** Takes the focus: what was acted on may be gone. */
function Message({ message }: { readonly message: { readonly text: string } }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [message]);
  return (
    <div className="notice notice--success" tabIndex={-1} ref={box}>
      <p className="notice__title">{message.text}</p>
    </div>
  );
}
