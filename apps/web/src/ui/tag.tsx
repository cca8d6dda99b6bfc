import type { ReactNode } from 'react';

export type TagKind = 'plain' | 'info' | 'warning' | 'success' | 'danger';

/** A state in a word or two; its colour says nothing that the word does not. */
export function Tag({ kind = 'plain', children }: { readonly kind?: TagKind; readonly children: ReactNode }) {
  return <span className={kind === 'plain' ? 'tag' : `tag tag--${kind}`}>{children}</span>;
}
