import type { ReactNode } from 'react';

/** One pair of a list of facts (`dl.facts`). */
export function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="facts__pair">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
