import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTexts } from '../language/texts';

interface SecretBoxProps {
  readonly label: string;
  readonly secret: string;
  /** How it is used. */
  readonly children?: ReactNode;
}

/** A secret, this once: it stands on this page and is kept nowhere else. Takes the focus when it appears. */
export function SecretBox({ label, secret, children }: SecretBoxProps) {
  const say = useTexts('settings.common');
  const box = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLParagraphElement>(null);
  const [copied, setCopied] = useState<'copied' | 'selected' | null>(null);
  useEffect(() => box.current?.focus(), [secret]);

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(secret);
      setCopied('copied');
    } catch {
      // Where pages come without https there is no clipboard.
      if (text.current !== null) window.getSelection()?.selectAllChildren(text.current);
      setCopied('selected');
    }
  }

  return (
    <div className="notice notice--warning secret" tabIndex={-1} ref={box}>
      <p className="notice__title">{say('shownOnce')}</p>
      <p>{say('shownOnceText')}</p>
      <p className="field__label">{label}</p>
      <p className="secret__text mono" translate="no" ref={text}>
        {secret}
      </p>
      <div className="actions">
        <button type="button" className="button" onClick={() => void copy()}>
          {say('copy')}
        </button>
        <span role="status">{copied !== null && say(copied)}</span>
      </div>
      {children}
    </div>
  );
}
