import { useMutation } from '@tanstack/react-query';
import { useTexts } from '../language/texts';
import { ActButton } from '../ui/act-button';
import { ErrorMessage } from '../ui/error-message';
import type { SavedView, SavedViewsOfPage } from './use-saved-views';

export type ViewAct = 'create' | 'rename' | 'remove';

interface ViewActsProps {
  readonly kept: SavedViewsOfPage;
  readonly onAct: (act: ViewAct) => void;
  readonly onReplaced: (view: SavedView) => void;
}

/** What can be done with what is chosen now, and with the view that is open. */
export function ViewActs({ kept: { open, isChanged, present, replace }, onAct, onReplaced }: ViewActsProps) {
  const say = useTexts('base.views');
  const replacing = useMutation({ mutationFn: replace, onSuccess: onReplaced });
  const canSave = open === undefined ? present !== '' : isChanged;
  if (!canSave && open === undefined) return null;
  const act = (name: ViewAct, text: string, of?: string) => (
    <button type="button" id={`views-${name}`} className="button button--quiet" onClick={() => onAct(name)}>
      {text}
      {of !== undefined && <span className="visually-hidden">: {say('of', { name: of })}</span>}
    </button>
  );
  return (
    <div className="views__acts">
      {open !== undefined && isChanged && (
        <ActButton isPending={replacing.isPending} onAct={() => replacing.mutate(open)} look="secondary">
          {say('replace', { name: open.name })}
        </ActButton>
      )}
      {canSave && act('create', say(open === undefined ? 'save' : 'saveNew'))}
      {open !== undefined && act('rename', say('rename'), open.name)}
      {open !== undefined && act('remove', say('remove'), open.name)}
      {replacing.isError && <ErrorMessage error={replacing.error} />}
    </div>
  );
}
