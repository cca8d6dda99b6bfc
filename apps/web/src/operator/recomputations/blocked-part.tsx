import { Link } from 'wouter';
import type { Schemas } from '../../api/api';
import { useFormats } from '../../language/formats';
import { useTexts } from '../../language/texts';

/** Cases whose dates cannot be computed, and why. */
export function BlockedPart({ blocked }: { readonly blocked: Schemas['Recomputation']['blocked'] }) {
  const say = useTexts('operator.recomputations');
  const { number } = useFormats();
  if (blocked.length === 0) return null;
  return (
    <>
      <h2>{say('blocked')}</h2>
      <ul className="list">
        {blocked.map(({ reason, count, sample }) => (
          <li key={`${reason.code} ${reason.text}`}>
            {reason.text} – {number(count)}:{' '}
            {sample.map((id, index) => (
              <span key={id}>
                {index > 0 && ', '}
                <Link href={`~/cases/${id}`}>
                  {say('case')} {index + 1}
                </Link>
              </span>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
