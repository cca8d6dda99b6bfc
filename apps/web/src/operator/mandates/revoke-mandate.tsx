import { answerOf, api, type Schemas } from '../../api/api';
import { useTexts } from '../../language/texts';
import { Notice } from '../../ui/notice';
import { TextField } from '../../ui/text-field';
import { EntryForm } from '../../entry/entry-form';
import { useEntry } from '../../entry/use-entry';
import { Facts } from '../../ui/facts';

export function RevokeMandate({ mandate: { id } }: { readonly mandate: Schemas['Mandate'] }) {
  const say = useTexts('operator.mandates');
  const entry = useEntry({
    first: { reason: '' },
    required: ['reason'],
    send: (body) => answerOf(api.POST('/api/mandates/{id}/revoke', { params: { path: { id } }, body })),
  });
  const field = entry.field('reason');
  const faults = entry.faults.map((fault) => ({ ...fault, field: `reason-${id}` }));
  return (
    <EntryForm
      entry={{ ...entry, faults }}
      submit={say('revoke')}
      look="danger"
      review={() => <Facts facts={[[say('why'), entry.values.reason]]} />}
    >
      <Notice kind="warning">
        <p>{say('revokeText')}</p>
      </Notice>
      <TextField {...field} name={`reason-${id}`} label={say('why')} isLong maxLength={2000} />
    </EntryForm>
  );
}
