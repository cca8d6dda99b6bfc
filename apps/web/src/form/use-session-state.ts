import { useCallback, useState } from 'react';
import { forgetDraft, keepDraft, readDraft } from './drafts';
import type { Typed } from './schema';

export interface SessionState<Value> {
  readonly value: Value;
  /** It was begun before this page was opened. */
  readonly isOld: boolean;
  readonly change: (of: (before: Value) => Value) => void;
  /** It is not kept any more; what is shown stays. */
  readonly forget: () => void;
  readonly restart: () => void;
}

/** What is being written, kept on this device with every keystroke. The value is plain JSON. */
export function useSessionState<Value extends object>(key: string, fresh: () => Value): SessionState<Value> {
  const [first] = useState(() => readDraft(key));
  const [value, setValue] = useState<Value>(() => (first === null ? fresh() : { ...fresh(), ...(first.typed as Value) }));
  const change = useCallback(
    (of: (before: Value) => Value) =>
      setValue((before) => {
        const after = of(before);
        keepDraft(key, { typed: after as unknown as Typed, seq: null, at: new Date().toISOString() });
        return after;
      }),
    [key],
  );
  const forget = useCallback(() => forgetDraft(key), [key]);
  return {
    value,
    isOld: first !== null,
    change,
    forget,
    restart: () => {
      forget();
      setValue(fresh());
    },
  };
}
