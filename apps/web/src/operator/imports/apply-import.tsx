import { answerOf, api } from '../../api/api';
import { useFormats } from '../../language/formats';
import { useTexts } from '../../language/texts';
import { Notice } from '../../ui/notice';
import { DescribedForm } from '../../entry/described-form';
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
  if (counts.ready + accepted.size === 0) return <Notice>{<p>{say('nothingToApply')}</p>}</Notice>;
  return (
    <>
      <h2>{say('apply')}</h2>
      <DescribedForm
        fields={{ reason: {} }}
        submit={say('apply')}
        look="danger"
        review={({ reason }) => (
          <>
            <Notice kind="warning">
              <p>{say('applyText')}</p>
            </Notice>
            <Facts
              facts={[
                [say('ready'), number(counts.ready)],
                [say('doubtful'), say('accepted', { count: `${number(accepted.size)} / ${number(counts.doubtful)}` })],
                [say('why'), reason],
              ]}
            />
          </>
        )}
        send={({ reason }) => {
          const body = { reason, accepted: [...accepted].sort((a, b) => a - b) };
          return answerOf(api.POST('/api/imports/{id}/apply', { params: { path: { id } }, body }));
        }}
      >
        <p>{say('applyText')}</p>
      </DescribedForm>
    </>
  );
}
