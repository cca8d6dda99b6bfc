import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { answerOf, api } from '../../api/api';
import { useFormats } from '../../language/formats';
import { useTexts } from '../../language/texts';
import { QueryResult } from '../../ui/query-result';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { Facts } from '../../ui/facts';
import { useFilters } from '../../lists/use-filters';
import { ApplyImport } from './apply-import';
import { ImportRows } from './import-rows';
import type { Import, Verdict } from './import-schema';

const verdicts: readonly Verdict[] = ['doubtful', 'refused', 'ready', 'unchanged'];

/** What was found in a file, row by row, and the decision to write it. */
export default function ImportPage({ id }: { readonly id: string }) {
  const found = useQuery({
    queryKey: ['imports', id],
    queryFn: () => answerOf(api.GET('/api/imports/{id}', { params: { path: { id }, query: { limit: 1 } } })),
  });
  return <QueryResult query={found}>{(imported) => <Found imported={imported} />}</QueryResult>;
}

function Found({ imported }: { readonly imported: Import }) {
  const say = useTexts('operator.imports');
  const { time, date, number } = useFormats();
  const [filters] = useFilters('verdict');
  const [accepted, setAccepted] = useState<ReadonlySet<number>>(new Set());
  const { id, kind, edition, validFrom, file, createdAt, counts, application } = imported;
  const shown = verdicts.find((verdict) => verdict === filters.verdict) ?? verdicts.find((each) => counts[each] > 0) ?? 'ready';
  return (
    <Page title={`${say(kind)}, ${edition}`} caption={<Link href="/imports">{say('title')}</Link>}>
      {application !== null && <Applied application={application} />}
      <Facts
        facts={[
          [say('file'), `${file.name} (${[file.format, file.encoding].filter(Boolean).join(', ')})`],
          [say('validFrom'), date(validFrom)],
          [say('createdAt'), time(createdAt)],
          [say('ignored'), file.ignoredColumns.join(', ')],
        ]}
      />
      <nav aria-label={say('verdicts')}>
        <ul className="tabs">
          {verdicts.map((verdict) => (
            <li key={verdict}>
              <Link href={`/imports/${id}?verdict=${verdict}`} aria-current={verdict === shown ? 'page' : undefined}>
                {say(verdict)} ({number(counts[verdict])})
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {shown === 'doubtful' && application === null && <p>{say('doubtfulText')}</p>}
      <ImportRows
        key={shown}
        id={id}
        verdict={shown}
        accepted={accepted}
        onAccept={application === null && shown === 'doubtful' ? setAccepted : undefined}
      />
      {application === null && <ApplyImport imported={imported} accepted={accepted} />}
    </Page>
  );
}

function Applied({ application }: { readonly application: NonNullable<Import['application']> }) {
  const say = useTexts('operator.imports');
  const { time, number } = useFormats();
  const { at, reason, written, ended, accepted, skippedWithParent } = application;
  return (
    <>
      <Notice kind="success" title={say('applied')} />
      <Facts
        facts={[
          [say('at'), time(at)],
          [say('why'), reason],
          [say('written'), number(written)],
          [say('accept'), accepted.length > 0 && accepted.join(', ')],
          [say('ended'), ended > 0 && number(ended)],
          [say('skipped'), skippedWithParent.length > 0 && skippedWithParent.join(', ')],
        ]}
      />
    </>
  );
}
