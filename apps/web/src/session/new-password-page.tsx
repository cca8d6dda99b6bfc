import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { answerOf, api } from '../api/api';
import { queryClient } from '../api/query-client';
import { useTexts } from '../language/texts';
import { Page } from '../ui/page';
import { TextField } from '../ui/text-field';
import { ErrorMessage } from '../ui/error-message';
import { EndsAccess } from './ends-access';
import { SignedOutFrame } from './signed-out-frame';
import { meKey } from './use-me';

/** Who was given a one-time password sets one of their own before anything else. */
export function NewPasswordPage({ isPublic }: { readonly isPublic: boolean }) {
  const say = useTexts('base.session');
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [endsAccess, setEndsAccess] = useState(true);
  const change = useMutation({
    mutationFn: () => answerOf(api.POST('/api/session/password', { body: { current, next, keepAccess: !endsAccess } })),
    onSuccess: (me) => queryClient.setQueryData(meKey, me),
  });

  function submit(event: FormEvent): void {
    event.preventDefault();
    change.mutate();
  }

  return (
    <SignedOutFrame isPublic={isPublic}>
      <Page title={say('changePassword')}>
        <p>{say('changePasswordText')}</p>
        {change.isError && <ErrorMessage error={change.error} />}
        <form onSubmit={submit}>
          <TextField
            name="current"
            type="password"
            label={say('current')}
            value={current}
            onChange={setCurrent}
            autoComplete="current-password"
          />
          <TextField
            name="next"
            type="password"
            label={say('next')}
            value={next}
            onChange={setNext}
            autoComplete="new-password"
          />
          <EndsAccess isChosen={endsAccess} onChange={setEndsAccess} />
          <button type="submit" className="button" disabled={change.isPending}>
            {say('save')}
          </button>
        </form>
      </Page>
    </SignedOutFrame>
  );
}
