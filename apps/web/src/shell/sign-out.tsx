import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '../api/api';
import { useTexts } from '../language/texts';
import { forgetPerson, hasUnsent } from '../offline/this-device';
import { becomes } from '../session/use-me';
import { Question } from '../ui/confirmed-act';

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

function signOut(): Promise<unknown> {
  return answerOf(api.DELETE('/api/session'));
}

/** What was seen is forgotten, and what this person wrote is not left on the device. */
function forgetSession(person: string): void {
  forgetPerson(person);
  becomes(null);
}
