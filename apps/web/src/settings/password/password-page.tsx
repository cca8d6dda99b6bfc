import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '../../api/api';
import { queryClient } from '../../api/query-client';
import { useTexts } from '../../language/texts';
import { EndsAccess } from '../../session/ends-access';
import { meKey, useMe } from '../../session/use-me';
import { TextField } from '../../ui/text-field';
import { ActForm } from '../act-form';
import { filledIn, useFormFaults } from '../form-faults';
import { sessionsKey } from '../sessions/sessions-key';
import { tokensKey } from '../tokens/tokens-key';
import { feedKey } from '../calendar/feed-key';
import { SettingsPage } from '../settings-page';
import { useFlashMessage } from '../use-flash-message';

const fields = ['current', 'next'] as const;

/** One's own password; who has somebody else's session open is out. */
export function PasswordPage() {
  const me = useMe();
  const say = useTexts('settings.password');
  const saySettings = useTexts('settings.common');
  const { message, show } = useFlashMessage();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [isShown, setShown] = useState(false);
  const [endsAccess, setEndsAccess] = useState(true);
  const change = useMutation({
    mutationFn: () =>
      answerOf(api.POST('/api/session/password', { body: { ...filledIn({ current, next }), keepAccess: !endsAccess } })),
    onSuccess: (changed) => {
      setCurrent('');
      setNext('');
      queryClient.setQueryData(meKey, changed);
      void queryClient.invalidateQueries({ queryKey: sessionsKey });
      if (endsAccess) void queryClient.invalidateQueries({ queryKey: tokensKey });
      if (endsAccess) void queryClient.invalidateQueries({ queryKey: feedKey });
      show(say('changed'));
    },
  });
  const faults = useFormFaults(change.error, say, fields);
  const type = isShown ? 'text' : 'password';
  return (
    <SettingsPage title={saySettings('password')}>
      {message}
      <p>{say('lead')}</p>
      <ActForm
        faults={faults}
        error={change.error}
        isPending={change.isPending}
        submit={say(change.isPending ? 'changing' : 'change')}
        onSubmit={() => change.mutate()}
      >
        {/* For programs that keep passwords: whose it is. */}
        <input type="text" autoComplete="username" value={me.login} readOnly hidden />
        <TextField
          name="current"
          type={type}
          label={say('current')}
          value={current}
          onChange={setCurrent}
          fault={faults.faultOf('current')}
          autoComplete="current-password"
        />
        <TextField
          name="next"
          type={type}
          label={say('next')}
          hint={say('nextHint')}
          value={next}
          onChange={setNext}
          fault={faults.faultOf('next')}
          autoComplete="new-password"
        />
        <label className="choice">
          <input type="checkbox" checked={isShown} onChange={({ target }) => setShown(target.checked)} />
          <span>{say('show')}</span>
        </label>
        <EndsAccess isChosen={endsAccess} onChange={setEndsAccess} />
      </ActForm>
    </SettingsPage>
  );
}
