import { useTexts } from '../language/texts';

/** Where something will stand soon. */
export function Loading({ lines = 4 }: { readonly lines?: number }) {
  const say = useTexts('base.ui');
  return (
    <div role="status">
      <span className="visually-hidden">{say('loading')}</span>
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} className="skeleton" style={{ width: `${90 - ((line * 17) % 50)}%` }} aria-hidden="true" />
      ))}
    </div>
  );
}
