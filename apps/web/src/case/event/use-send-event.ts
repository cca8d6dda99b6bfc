import { useMutation, type UseMutationResult, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { isRefused, Unreached } from '../../api/problem';
import type { Answer } from '../../sending/outgoing';
import { send } from '../../sending/send';
import { useMe } from '../../session/use-me';
import { type Case, caseKey } from '../use-case';
import type { EventDraft } from './use-event-draft';
import type { Written } from './written';

export type Sending = UseMutationResult<Answer, Error, Written>;

interface Of {
  readonly found: Case;
  readonly event: string;
  readonly text: string;
  readonly draft: EventDraft;
  readonly onDone: (answer: Answer) => void;
  readonly onWaiting: () => void;
}

/** Sends what was written; what cannot go out now waits on this device. */
export function useSendEvent({ found, event, text, draft, onDone, onWaiting }: Of): Sending {
  const me = useMe();
  // The same answers go out under the same key, however often the button is pressed.
  const client = useQueryClient();
  const key = useRef({ key: '', body: '' });
  return useMutation({
    mutationFn: ({ payload, office, paper }: Written) => {
      const body = {
        type: event,
        payload,
        seq: draft.seq,
        ...(office !== undefined && { office }),
        ...(paper !== undefined && { paper }),
      };
      const written = JSON.stringify(body);
      if (key.current.body !== written) key.current = { key: crypto.randomUUID(), body: written };
      return send({
        key: key.current.key,
        person: me.person,
        instance: found.id,
        title: `${found.number} · ${found.title}`,
        text,
        body,
        at: new Date().toISOString(),
      });
    },
    onSuccess: (answer) => {
      draft.forget();
      onDone(answer);
    },
    onError: (error) => {
      if (isRefused(error, 'stale')) void client.invalidateQueries({ queryKey: caseKey(found.id) });
      if (!(error instanceof Unreached)) return;
      draft.forget();
      onWaiting();
    },
  });
}
