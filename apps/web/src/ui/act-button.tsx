import type { ReactNode } from 'react';

interface ActButtonProps {
  /** It is being done. */
  readonly isPending: boolean;
  readonly onAct: () => void;
  readonly look?: 'secondary' | 'danger' | undefined;
  readonly children: ReactNode;
}

/** Does what takes a while: meanwhile it cannot be done again, and the focus stays. */
export function ActButton({ isPending, onAct, look, children }: ActButtonProps) {
  return (
    <button
      type="button"
      className={look === undefined ? 'button' : `button button--${look}`}
      aria-disabled={isPending}
      onClick={() => isPending || onAct()}
    >
      {children}
    </button>
  );
}
