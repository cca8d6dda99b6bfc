import { answerOf, api } from '../../api/api';
import { useFormats } from '../../language/formats';
import { useTexts } from '../../language/texts';
import { Notice } from '../../ui/notice';
import { EntryForm } from '../../entry/entry-form';
import { ReasonField } from '../../entry/reason-field';
import { useEntry } from '../../entry/use-entry';
import { Facts } from '../../ui/facts';
import type { Import } from './import-schema';

interface ApplyImportProps {
  readonly imported: Import;
  readonly accepted: ReadonlySet<number>;
}

/** Writes what is ready and what was accepted, with a reason. */
export function ApplyImport({ imported: { id, counts }, accepted }: ApplyImportProps) {
  const say = useTexts('operator.imports');
  const { number } = useFormats();
  const entry = useEntry({
    first: { reason: '' },
    required: ['reason'],
    send: ({ reason }) => {
      const body = { reason, accepted: [...accepted].sort((a, b) => a - b) };
      return answerOf(api.POST('/api/imports/{id}/apply', { params: { path: { id } }, body }));
    },
  });
  if (counts.ready + accepted.size === 0) return <Notice>{<p>{say('nothingToApply')}</p>}</Notice>;
  return (
    <>
      <h2>{say('apply')}</h2>
      <EntryForm
        entry={entry}
        submit={say('apply')}
        look="danger"
        review={() => (
          <>
            <Notice kind="warning">
              <p>{say('applyText')}</p>
            </Notice>
            <Facts
              facts={[
                [say('ready'), number(counts.ready)],
                [say('doubtful'), say('accepted', { count: `${number(accepted.size)} / ${number(counts.doubtful)}` })],
                [say('why'), entry.values.reason],
              ]}
            />
          </>
        )}
      >
        <p>{say('applyText')}</p>
        <ReasonField entry={entry} />
      </EntryForm>
    </>
  );
}
