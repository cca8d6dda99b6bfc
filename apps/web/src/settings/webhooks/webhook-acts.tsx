import { useMutation } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../../api/api';
import { useTexts } from '../../language/texts';
import { ActButton } from '../../ui/act-button';
import { ErrorMessage } from '../../ui/error-message';
import { ConfirmedAct } from '../../ui/confirmed-act';
import { deliveriesChanged, type Webhook } from './use-webhooks';

interface ActProps {
  readonly webhook: Webhook;
}

export function TestWebhook({ webhook: { id }, onTested }: ActProps & { readonly onTested: () => void }) {
  const say = useTexts('settings.webhooks');
  const test = useMutation({
    mutationFn: () => answerOf(api.POST('/api/webhooks/{id}/test', { params: { path: { id } } })),
    onSuccess: () => {
      deliveriesChanged(id);
      onTested();
    },
  });
  return (
    <>
      {test.isError && <ErrorMessage error={test.error} />}
      <ActButton isPending={test.isPending} onAct={() => test.mutate()}>
        {say('test')}
      </ActButton>
    </>
  );
}

/** Off loses what was to be sent meanwhile, so that is asked once more; on is not. */
export function SwitchWebhook({ webhook, onSwitched }: ActProps & { readonly onSwitched: (webhook: Webhook) => void }) {
  const say = useTexts('settings.webhooks');
  const { id, enabled } = webhook;
  const turn = (): Promise<Webhook> =>
    answerOf(api.PATCH('/api/webhooks/{id}', { params: { path: { id } }, body: { enabled: !enabled } }));
  const switchOn = useMutation({ mutationFn: turn, onSuccess: onSwitched });
  if (enabled)
    return (
      <ConfirmedAct label={say('switchOff')} title={say('switchOffTitle')} isDanger={false} act={turn} onDone={onSwitched}>
        <p>{say('switchOffText')}</p>
      </ConfirmedAct>
    );
  return (
    <>
      {switchOn.isError && <ErrorMessage error={switchOn.error} />}
      <ActButton isPending={switchOn.isPending} onAct={() => switchOn.mutate()}>
        {say('switchOn')}
      </ActButton>
    </>
  );
}

interface RotateProps extends ActProps {
  readonly onRotated: (webhook: Schemas['WebhookWithSecret']) => void;
}

export function RotateSecret({ webhook: { id }, onRotated }: RotateProps) {
  const say = useTexts('settings.webhooks');
  return (
    <ConfirmedAct
      label={say('rotate')}
      title={say('rotateTitle')}
      isDanger={false}
      act={() => answerOf(api.POST('/api/webhooks/{id}/rotate', { params: { path: { id } } }))}
      onDone={onRotated}
    >
      <p>{say('rotateText')}</p>
    </ConfirmedAct>
  );
}

export function RemoveWebhook({ webhook: { id, name }, onRemoved }: ActProps & { readonly onRemoved: () => void }) {
  const say = useTexts('settings.webhooks');
  return (
    <ConfirmedAct
      label={say('remove')}
      title={say('removeTitle', { name })}
      act={() => answerOf(api.DELETE('/api/webhooks/{id}', { params: { path: { id } } }))}
      onDone={onRemoved}
    >
      <p>{say('removeText')}</p>
    </ConfirmedAct>
  );
}
