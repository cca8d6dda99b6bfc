import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTexts } from '../language/texts';
import { ActButton } from '../ui/act-button';
import { ErrorMessage } from '../ui/error-message';
import type { SavedView } from './use-saved-views';

interface RemoveQuestionProps {
  readonly view: SavedView;
  readonly remove: () => Promise<void>;
  readonly onDone: () => void;
  readonly onLeave: () => void;
}

/** Asked once more before a view is deleted: it is gone then. */
export function RemoveQuestion({ view, remove, onDone, onLeave }: RemoveQuestionProps) {
  const say = useTexts('base.views');
  const sayUi = useTexts('base.ui');
  const question = useRef<HTMLParagraphElement>(null);
  useEffect(() => question.current?.focus(), []);
  const removing = useMutation({ mutationFn: remove, onSuccess: onDone });
  return (
    <div
      className="panel"
      role="group"
      aria-labelledby="views-question"
      onKeyDown={({ key }) => {
        if (key === 'Escape') onLeave();
      }}
    >
      <p id="views-question" ref={question} tabIndex={-1}>
        <strong>{say('removeTitle', { name: view.name })}</strong> {say('removeText')}
      </p>
      {removing.isError && <ErrorMessage error={removing.error} />}
      <div className="views__acts">
        <ActButton isPending={removing.isPending} onAct={() => removing.mutate()} look="danger">
          {say('remove')}
        </ActButton>
        <button type="button" className="button button--secondary" onClick={onLeave}>
          {sayUi('back')}
        </button>
      </div>
    </div>
  );
}
