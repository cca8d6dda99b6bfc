import { useMutation } from '@tanstack/react-query';
import { type ReactNode, type RefObject, useEffect, useId, useRef, useState } from 'react';
import { useTexts } from '../language/texts';
import { ActButton } from './act-button';
import { ErrorMessage } from './error-message';

interface ConfirmedActProps<Answer> {
  /** On the button that asks. */
  readonly label: string;
  /** Read out after the label: which of several things it is about. */
  readonly of?: string;
  readonly title: string;
  /** What follows from it. */
  readonly children: ReactNode;
  readonly act: () => Promise<Answer>;
  /** When it is done and the question is gone. */
  readonly onDone: (answer: Answer) => void;
  readonly isDanger?: boolean;
}

/** What cannot be undone: asked once more before it is done. */
export function ConfirmedAct<Answer>({ label, of, isDanger = true, ...question }: ConfirmedActProps<Answer>) {
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <button
        type="button"
        className={isDanger ? 'button button--danger' : 'button button--secondary'}
        aria-haspopup="dialog"
        onClick={() => setAsked(true)}
      >
        {label}
        {of !== undefined && <span className="visually-hidden">: {of}</span>}
      </button>
      {isAsked && <Question {...question} label={label} isDanger={isDanger} onClosed={() => setAsked(false)} />}
    </>
  );
}

type QuestionProps<Answer> = Omit<ConfirmedActProps<Answer>, 'of'> & { readonly onClosed: () => void };

/** The question itself, for a button of another look. */
export function Question<Answer>({ label, title, children, act, onDone, isDanger, onClosed }: QuestionProps<Answer>) {
  const say = useTexts('base.ui');
  const id = useId();
  const { dialog, back } = useOpenDialog();
  const doing = useMutation({
    mutationFn: act,
    // What comes back may be a secret: it is not kept where nobody looks.
    gcTime: 0,
    onSuccess: (answer) => {
      // First: closing gives the focus back, and the message shown afterwards takes it.
      dialog.current?.close();
      onDone(answer);
    },
  });
  return (
    <dialog ref={dialog} className="question" aria-labelledby={id} onClose={onClosed}>
      <h2 id={id} className="first">
        {title}
      </h2>
      {children}
      {doing.isError && <ErrorMessage error={doing.error} />}
      <div className="actions">
        <ActButton isPending={doing.isPending} onAct={() => doing.mutate()} look={isDanger === true ? 'danger' : undefined}>
          {label}
        </ActButton>
        <button type="button" className="button button--secondary" ref={back} onClick={() => dialog.current?.close()}>
          {say('back')}
        </button>
      </div>
    </dialog>
  );
}

interface OpenDialog {
  readonly dialog: RefObject<HTMLDialogElement | null>;
  readonly back: RefObject<HTMLButtonElement | null>;
}

/** Opens a dialog when it is drawn, with the focus on the way back. */
function useOpenDialog(): OpenDialog {
  const dialog = useRef<HTMLDialogElement>(null);
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // Drawn twice in development: a dialog that is open cannot be opened.
    if (dialog.current?.open === false) dialog.current.showModal();
    back.current?.focus();
  }, []);
  return { dialog, back };
}
