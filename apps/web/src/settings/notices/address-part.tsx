import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '../../api/api';
import { isRefused } from '../../api/problem';
import { useTexts } from '../../language/texts';
import { ActButton } from '../../ui/act-button';
import { Notice } from '../../ui/notice';
import { Tag } from '../../ui/tag';
import { TextField } from '../../ui/text-field';
import { ErrorMessage } from '../../ui/error-message';
import { ActForm } from '../act-form';
import { ConfirmedAct } from '../../ui/confirmed-act';
import { useFormFaults } from '../form-faults';
import { keepNoticeSettings, type NoticeSettings } from './use-notice-settings';

interface PartProps {
  readonly settings: NoticeSettings;
  readonly flash: (text: string | null) => void;
}

/** Where mails go: nowhere, to an address that waits for its code, or to a confirmed one. */
export function AddressPart({ settings, flash }: PartProps) {
  const say = useTexts('settings.notices');
  const { email, emailConfirmed, mailAvailable } = settings;
  return (
    <section aria-labelledby="address">
      <h2 id="address">{say('address')}</h2>
      {email === null ? (
        <p>{say('none')}</p>
      ) : (
        <p className="titled">
          <strong className="mono">{email}</strong>
          <Tag kind={emailConfirmed ? 'success' : 'warning'}>{say(emailConfirmed ? 'confirmed' : 'unconfirmed')}</Tag>
        </p>
      )}
      {email !== null && !emailConfirmed && mailAvailable && <CodeForm email={email} flash={flash} />}
      {email === null ? (
        <AddressForm settings={settings} flash={flash} />
      ) : (
        <>
          <details>
            <summary>{say('change')}</summary>
            <AddressForm key={email} settings={settings} flash={flash} />
          </details>
          <ConfirmedAct
            label={say('remove')}
            title={say('removeTitle')}
            act={() => answerOf(api.DELETE('/api/me/notifications/email'))}
            onDone={(changed) => {
              keepNoticeSettings(changed);
              flash(say('removed'));
            }}
          >
            <p>{say('removeText', { email })}</p>
          </ConfirmedAct>
        </>
      )}
    </section>
  );
}

const addressFields = ['email'] as const;

function AddressForm({ settings: { email: before, mailAvailable }, flash }: PartProps) {
  const say = useTexts('settings.notices');
  const [email, setEmail] = useState('');
  const change = useMutation({
    mutationFn: () => answerOf(api.PATCH('/api/me/notifications', { body: { email: email.trim() } })),
    onMutate: () => flash(null),
    onSuccess: (changed) => {
      keepNoticeSettings(changed);
      setEmail('');
      flash(mailAvailable && !changed.emailConfirmed ? say('codeSent', { email: email.trim() }) : say('addressKept'));
    },
  });
  const faults = useFormFaults(change.error, say, addressFields);
  return (
    <>
      {isRefused(change.error, 'tooManyRequests') && <SendTrouble error={change.error} />}
      <ActForm
        faults={faults}
        error={isRefused(change.error, 'tooManyRequests') ? null : change.error}
        isPending={change.isPending}
        submit={say(change.isPending ? 'sending' : before === null ? 'add' : 'change')}
        onSubmit={() => change.mutate()}
      >
        <TextField
          name="email"
          type="email"
          label={say('email')}
          hint={say(mailAvailable ? 'emailHint' : 'emailHintNoMail')}
          value={email}
          onChange={setEmail}
          fault={faults.faultOf('email')}
          autoComplete="email"
          maxLength={254}
        />
      </ActForm>
    </>
  );
}

const codeFields = ['code'] as const;
const codeFaults = { code: 'codeWrong' } as const;

function CodeForm({ email, flash }: { readonly email: string; readonly flash: (text: string | null) => void }) {
  const say = useTexts('settings.notices');
  const [code, setCode] = useState('');
  const confirm = useMutation({
    mutationFn: () => answerOf(api.POST('/api/me/notifications/confirm', { body: { code: code.replace(/\s/g, '') } })),
    onMutate: () => flash(null),
    onSuccess: (changed) => {
      keepNoticeSettings(changed);
      flash(say('addressConfirmed'));
    },
  });
  const again = useMutation({
    mutationFn: () => answerOf(api.PATCH('/api/me/notifications', { body: { email } })),
    onMutate: () => flash(null),
    onSuccess: (changed) => {
      keepNoticeSettings(changed);
      setCode('');
      confirm.reset();
      flash(say('codeSent', { email }));
    },
  });
  const faults = useFormFaults(confirm.error, say, codeFields, codeFaults);
  return (
    <>
      {again.isError && <SendTrouble error={again.error} />}
      <ActForm
        faults={faults}
        error={confirm.error}
        isPending={confirm.isPending}
        submit={say('confirm')}
        onSubmit={() => confirm.mutate()}
        beside={
          <ActButton isPending={again.isPending} onAct={() => again.mutate()} look="secondary">
            {say(again.isPending ? 'sending' : 'again')}
          </ActButton>
        }
      >
        <TextField
          name="code"
          label={say('code')}
          hint={say('codeHint')}
          size="short"
          inputMode="numeric"
          autoComplete="one-time-code"
          value={code}
          onChange={setCode}
          fault={faults.faultOf('code')}
        />
      </ActForm>
    </>
  );
}

/** Why no code was sent. */
function SendTrouble({ error }: { readonly error: unknown }) {
  const say = useTexts('settings.notices');
  if (!isRefused(error, 'tooManyRequests')) return <ErrorMessage error={error} />;
  return (
    <Notice kind="warning" isNews>
      <p>{say('tooSoon')}</p>
    </Notice>
  );
}
