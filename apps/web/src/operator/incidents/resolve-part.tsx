import { useState } from 'react';
import { answerOf, api, type Schemas } from '../../api/api';
import { useTexts } from '../../language/texts';
import { RadioField } from '../../ui/choice-field';
import { Notice } from '../../ui/notice';
import { EntryForm } from '../../entry/entry-form';
import { ReasonField } from '../../entry/reason-field';
import { useEntry } from '../../entry/use-entry';
import { Facts } from '../../ui/facts';

/** Let it be tried again, or give it up; both with a reason. */
export function ResolvePart({ incident }: { readonly incident: Schemas['IncidentView'] }) {
  const say = useTexts('operator.incidents');
  const [isDone, setDone] = useState(false);
  const isSkippable = incident.kind !== 'step';
  const entry = useEntry({
    first: { act: isSkippable ? '' : 'retry', reason: '' },
    labels: { act: say('act') },
    required: ['act', 'reason'],
    send: ({ act, reason }) => {
      const asked = { params: { path: { id: incident.id } }, body: { reason } };
      return answerOf(
        act === 'skip' ? api.POST('/api/incidents/{id}/skip', asked) : api.POST('/api/incidents/{id}/retry', asked),
      );
    },
    onDone: () => setDone(true),
  });
  const choices = [
    { value: 'retry', text: say('retry'), hint: say('retryHint') },
    { value: 'skip', text: say('skip'), hint: say('skipHint') },
  ];
  if (isDone) {
    return (
      <Notice kind="success" title={say('done')} isNews>
        <p>{say('doneText')}</p>
      </Notice>
    );
  }
  // Only now: what was done is said also when the incident is asked anew.
  if (incident.resolvedAt !== null) return null;
  const isSkip = entry.values.act === 'skip';
  return (
    <>
      <h2>{say('todo')}</h2>
      <EntryForm
        entry={entry}
        submit={isSkip || !isSkippable ? say(isSkip ? 'skip' : 'retry') : say('confirm')}
        look={isSkip ? 'danger' : undefined}
        review={() => (
          <>
            {isSkip && (
              <Notice kind="warning">
                <p>{say('skipHint')}</p>
              </Notice>
            )}
            <Facts
              facts={[
                [say('act'), say(isSkip ? 'skip' : 'retry')],
                [say('why'), entry.values.reason],
              ]}
            />
          </>
        )}
      >
        {isSkippable ? <RadioField {...entry.field('act')} choices={choices} /> : <p>{say('notSkippable')}</p>}
        <ReasonField {...entry.field('reason')} />
      </EntryForm>
    </>
  );
}
