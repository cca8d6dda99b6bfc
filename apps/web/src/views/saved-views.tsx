import { useEffect, useState } from 'react';
import { useTexts } from '../language/texts';
import { NameForm } from './name-form';
import { RemoveQuestion } from './remove-question';
import { type SavedView, useSavedViews, type ViewPage } from './use-saved-views';
import { type ViewAct, ViewActs } from './view-acts';
import { ViewLinks } from './view-links';
import './views.css';

interface SavedViewsProps {
  readonly page: ViewPage;
  /** Names of what can be chosen, as they stand in the address. */
  readonly names: readonly string[];
}

/** What a person likes to look at on this page, under names of their own: to open, keep, rename, replace and delete. */
export function SavedViews({ page, names }: SavedViewsProps) {
  const say = useTexts('base.views');
  const kept = useSavedViews(page, names);
  const { views, open, present } = kept;
  const [act, setAct] = useState<ViewAct | null>(null);
  const [message, setMessage] = useState('');
  const focus = useFocus();

  const linkOf = ({ id }: SavedView): string => `view-${id}`;
  const done = (what: 'saved' | 'renamed' | 'replaced', view: SavedView): void => {
    setAct(null);
    setMessage(say(what, { name: view.name }));
    focus(linkOf(view));
  };
  const isAsking = act === 'create' || (act !== null && open !== undefined);
  const leave = (from: ViewAct): void => {
    setAct(null);
    focus(`views-${from}`);
  };

  return (
    <section className="views no-print" aria-labelledby="views">
      <p id="views" className="views__title" tabIndex={-1}>
        {say('title')}
      </p>
      {kept.isFailed && <p className="quiet">{say('failed')}</p>}
      {views !== undefined && views.length > 0 && (
        <ViewLinks kept={kept} linkOf={linkOf} onOpen={(name) => setMessage(say('opened', { name }))} />
      )}
      {views !== undefined && !isAsking && <ViewActs kept={kept} onAct={setAct} onReplaced={(view) => done('replaced', view)} />}
      {views?.length === 0 && present === '' && !isAsking && <p className="quiet">{say('hint')}</p>}
      {act === 'create' && (
        <NameForm name="" save={kept.create} onDone={(view) => done('saved', view)} onLeave={() => leave(act)} />
      )}
      {act === 'rename' && open !== undefined && (
        <NameForm
          name={open.name}
          save={(name) => kept.rename(open, name)}
          onDone={(view) => done('renamed', view)}
          onLeave={() => leave(act)}
        />
      )}
      {act === 'remove' && open !== undefined && (
        <RemoveQuestion
          view={open}
          remove={() => kept.remove(open)}
          onDone={() => {
            setAct(null);
            setMessage(say('removed', { name: open.name }));
            focus('views');
          }}
          onLeave={() => leave(act)}
        />
      )}
      <p role="status" className="visually-hidden">
        {message}
      </p>
    </section>
  );
}

/** Puts the focus on what stands under an id once it is drawn. */
function useFocus(): (id: string) => void {
  const [wanted, setWanted] = useState<{ readonly id: string } | null>(null);
  useEffect(() => {
    if (wanted !== null) document.getElementById(wanted.id)?.focus();
  }, [wanted]);
  return (id) => setWanted({ id });
}
