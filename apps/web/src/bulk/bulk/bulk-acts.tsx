import { type FormEvent, useState } from 'react';
import { useFormats } from '../../language/formats';
import { useTexts } from '../../language/texts';
import { ErrorSummary } from '../../ui/error-summary';
import { TextField } from '../../ui/text-field';
import { ErrorMessage } from '../../ui/error-message';
import type { Bulk } from './outcomes';
import { type Act, useBulkAct } from './use-bulk-act';

const actsIn: Readonly<Record<Bulk['state'], readonly Act[]>> = {
  running: ['pause', 'cancel'],
  paused: ['resume', 'cancel'],
  cancelled: [],
  ended: [],
};

/** Pause, resume, cancel: each for a reason. And what was done so far. */
export function BulkActs({ bulk }: { readonly bulk: Bulk }) {
  const say = useTexts('bulk');
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const acting = useBulkAct(bulk.id);
  const acts = bulk.endedAt === null ? actsIn[bulk.state] : [];

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const act = (event.nativeEvent as SubmitEvent).submitter?.getAttribute('value') as Act;
    setMissing(reason.trim() === '');
    if (reason.trim() !== '') acting.mutate({ act, reason: reason.trim() }, { onSuccess: () => setReason('') });
  }

  const fault = isMissing ? say('reasonMissing') : undefined;
  return (
    <>
      {acts.length > 0 && (
        <section aria-labelledby="acts">
          <h2 id="acts">{say('acts')}</h2>
          <form onSubmit={submit} noValidate>
            <ErrorSummary faults={fault === undefined ? [] : [{ field: 'act-reason', text: fault }]} />
            {acting.isError && <ErrorMessage error={acting.error} />}
            <TextField
              name="act-reason"
              label={say('actReason')}
              hint={say('cancelHint')}
              fault={fault}
              maxLength={2000}
              value={reason}
              onChange={setReason}
            />
            <div className="actions">
              {acts.map((act) => (
                <button
                  key={act}
                  type="submit"
                  value={act}
                  className={act === 'cancel' ? 'button button--danger' : 'button button--secondary'}
                  disabled={acting.isPending}
                >
                  {say(act)}
                </button>
              ))}
            </div>
          </form>
        </section>
      )}
      <Acts acts={bulk.acts} />
    </>
  );
}

function Acts({ acts }: Pick<Bulk, 'acts'>) {
  const say = useTexts('bulk');
  const { time } = useFormats();
  if (acts.length === 0) return null;
  return (
    <details>
      <summary>{say('history')}</summary>
      <ul className="list">
        {acts.map(({ at, operation, text, reason }) => (
          <li key={`${at} ${operation}`}>
            {text}: {reason} <span className="quiet">{time(at)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
