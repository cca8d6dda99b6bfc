import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTexts } from '../language/texts';
import { hasUnsent } from '../offline/this-device';
import { forgetSession, signOut } from '../session/sign-out';
import { Question } from '../settings/confirmed-act';

/** Signs out at once; where something would be lost by it, or it cannot be done now, it says so first. */
export function SignOut({ person }: { readonly person: string }) {
  const say = useTexts('base.shell');
  const sayOffline = useTexts('base.offline');
  const [isAsked, setAsked] = useState(false);
  const leaving = useMutation({ mutationFn: signOut, onSuccess: () => forgetSession(person), onError: () => setAsked(true) });
  const isUnsent = hasUnsent(person);
  return (
    <>
      <div className="languages">
        <button
          type="button"
          aria-disabled={leaving.isPending}
          onClick={() => (hasUnsent(person) ? setAsked(true) : leaving.isPending || leaving.mutate())}
        >
          {say('signOut')}
        </button>
      </div>
      {isAsked && (
        <Question
          label={say('signOut')}
          title={sayOffline('signOutTitle')}
          act={signOut}
          onDone={() => forgetSession(person)}
          isDanger={isUnsent}
          onClosed={() => setAsked(false)}
        >
          <p>{sayOffline(isUnsent ? 'signOutUnsent' : 'signOutLine')}</p>
        </Question>
      )}
    </>
  );
}
