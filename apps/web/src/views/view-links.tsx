import { Link } from 'wouter';
import { useTexts } from '../language/texts';
import { Tag } from '../ui/tag';
import type { SavedView, SavedViewsOfPage } from './use-saved-views';

/** More than these are folded away. */
const shown = 8;

interface ViewLinksProps {
  readonly kept: SavedViewsOfPage;
  /** The id of the link to a view. */
  readonly linkOf: (view: SavedView) => string;
  readonly onOpen: (name: string) => void;
}

/** The page as it is without any choice, and each view. */
export function ViewLinks({ kept, linkOf, onOpen }: ViewLinksProps) {
  const say = useTexts('base.views');
  const { views = [], open, isChanged, present, addressOf } = kept;
  const isFolded = (index: number): boolean => index >= shown && views.length > shown + 1;
  const folded = views.filter((_, index) => isFolded(index));
  const link = (view: SavedView) => (
    <li key={view.id}>
      <Link
        id={linkOf(view)}
        href={addressOf(view)}
        aria-current={view.id === open?.id ? 'true' : undefined}
        onClick={() => onOpen(view.name)}
      >
        {view.name}
      </Link>
      {view.id === open?.id && isChanged && (
        <>
          {' '}
          <Tag kind="warning">{say('changed')}</Tag>
        </>
      )}
    </li>
  );
  return (
    <nav aria-labelledby="views">
      <ul className="tabs">
        <li>
          <Link
            href={addressOf(null)}
            aria-current={open === undefined && present === '' ? 'true' : undefined}
            onClick={() => onOpen(say('all'))}
          >
            {say('all')}
          </Link>
        </li>
        {views.filter((_, index) => !isFolded(index)).map(link)}
      </ul>
      {folded.length > 0 && (
        <details open={folded.some(({ id }) => id === open?.id) || undefined}>
          <summary>{say('more', { count: folded.length })}</summary>
          <ul className="tabs">{folded.map(link)}</ul>
        </details>
      )}
    </nav>
  );
}
