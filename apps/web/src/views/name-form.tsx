import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import { isRefused } from '../api/problem';
import { useTexts } from '../language/texts';
import { TextField } from '../ui/text-field';
import { ErrorMessage } from '../ui/error-message';
import type { SavedView } from './use-saved-views';

interface NameFormProps {
  /** As it is called so far. */
  readonly name: string;
  readonly save: (name: string) => Promise<SavedView>;
  readonly onDone: (view: SavedView) => void;
  readonly onLeave: () => void;
}

const field = 'viewName';

/** How a view is to be called. What is wrong with it stands under the label, and the focus goes back there. */
export function NameForm({ name, save, onDone, onLeave }: NameFormProps) {
  const say = useTexts('base.views');
  const sayUi = useTexts('base.ui');
  const [typed, setTyped] = useState(name);
  const [isMissing, setMissing] = useState(false);
  const toField = (): void => document.getElementById(field)?.focus();
  const saving = useMutation({ mutationFn: save, onSuccess: onDone, onError: toField });
  useEffect(toField, []);
  const refused = refusalOf(saving.error);

  function submit(event: FormEvent): void {
    event.preventDefault();
    const chosen = typed.trim();
    setMissing(chosen === '');
    if (chosen === '') toField();
    else if (!saving.isPending) saving.mutate(chosen);
  }

  return (
    <form
      className="panel"
      noValidate
      onSubmit={submit}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onLeave();
      }}
    >
      <TextField
        name={field}
        label={say('name')}
        value={typed}
        onChange={setTyped}
        maxLength={100}
        fault={isMissing ? say('nameMissing') : refused}
      />
      {saving.isError && refused === undefined && <ErrorMessage error={saving.error} />}
      <div className="views__acts">
        <button type="submit" className="button" aria-disabled={saving.isPending}>
          {say('keep')}
        </button>
        <button type="button" className="button button--secondary" onClick={onLeave}>
          {sayUi('back')}
        </button>
      </div>
    </form>
  );
}

/** In the server's words: that the name is taken or no name, or that there are too many views. */
function refusalOf(error: unknown): string | undefined {
  if (!isRefused(error, 'viewNameTaken', 'tooManyViews', 'invalidPayload')) return undefined;
  const { reasons, problems = [], detail } = error.problem;
  return [...reasons, ...problems][0]?.text ?? detail;
}
