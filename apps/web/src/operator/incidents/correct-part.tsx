import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { allPages } from '../../api/all-pages';
import { answerOf, api, type Schemas } from '../../api/api';
import { useFormats } from '../../language/formats';
import { useTexts } from '../../language/texts';
import { useLanguage } from '../../language/use-language';
import { QueryResult } from '../../ui/query-result';
import { Notice } from '../../ui/notice';
import { DescribedForm } from '../../entry/described-form';

type JournalRecord = Schemas['JournalRecord'];

/** A record that says what is wrong with an earlier one. The journal is read when it is asked for. */
export function CorrectPart({ instance }: { readonly instance: string }) {
  const say = useTexts('operator.incidents');
  const [isOpen, setOpen] = useState(false);
  const records = useQuery({
    queryKey: ['instances', instance, 'records', useLanguage()],
    queryFn: () => askRecords(instance),
    enabled: isOpen,
  });
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{say('correct')}</summary>
      <p>{say('correctText')}</p>
      <QueryResult query={records}>{(items) => <Correction instance={instance} records={items} />}</QueryResult>
    </details>
  );
}

async function askRecords(id: string): Promise<readonly JournalRecord[]> {
  const records = await allPages((page) =>
    answerOf(api.GET('/api/instances/{id}/journal', { params: { path: { id }, query: { limit: 200, ...page } } })),
  );
  return records.reverse();
}

function Correction({ instance, records }: { readonly instance: string; readonly records: readonly JournalRecord[] }) {
  const say = useTexts('operator.incidents');
  const { time } = useFormats();
  const [isDone, setDone] = useState(false);
  if (isDone) return <Notice kind="success" title={say('correctDone')} isNews />;
  return (
    <DescribedForm
      fields={{
        seq: {
          label: say('record'),
          select: records.map(({ seq, at, text }) => ({ value: String(seq), text: `№ ${seq} · ${time(at)} · ${text}` })),
        },
        text: { label: say('right'), isLong: true, maxLength: 5000 },
        reason: {},
      }}
      submit={say('correct')}
      send={({ seq, text, reason }, key) =>
        answerOf(
          api.POST('/api/instances/{id}/corrections', {
            params: { path: { id: instance }, header: { 'Idempotency-Key': key } },
            body: { seq: Number(seq), text, reason },
          }),
        )
      }
      onDone={() => setDone(true)}
    />
  );
}
