import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Link } from 'wouter';
import { Unreached } from '../../api/problem';
import { queryClient } from '../../api/query-client';
import { OfficeField } from '../../case/event/office-field';
import { useTexts } from '../../language/texts';
import { useLanguage } from '../../language/use-language';
import { ErrorSummary } from '../../ui/error-summary';
import { FieldFrame } from '../../ui/field-frame';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { ErrorMessage } from '../../ui/error-message';
import { wayTitle } from '../way-title';
import type { StartOption } from '../start-options';
import { askTable, type TableQuery } from './table-request';
import { TableResultPart } from './table-result';
import { TableTemplate } from './table-template';

/** Many cases from a table: its template, the check that names every row in the way, and the start of the good ones. */
export function TablePage({ way }: { readonly way: StartOption }) {
  const say = useTexts('start.table');
  const language = useLanguage();
  const [file, setFile] = useState<File | null>(null);
  const [accepted, setAccepted] = useState<readonly number[]>([]);
  const [office, setOffice] = useState(way.offices[0]?.id ?? '');
  const [isMissing, setMissing] = useState(false);
  const asking = useMutation({
    mutationFn: (asked: TableQuery) => askTable(way, asked),
    onSuccess: (_, { token }) => {
      if (token !== undefined)
        void queryClient.invalidateQueries({ predicate: ({ queryKey }) => ['tasks', 'instances'].includes(String(queryKey[0])) });
    },
  });
  const { data: result, variables } = asking;
  const isStart = variables?.token !== undefined;
  // The office is named only where several may act: rows may be for different bodies.
  const ask = (token: string | undefined): void => {
    if (file !== null) asking.mutate({ file, accepted, office: way.offices.length > 1 ? office : undefined, token });
  };

  function submit(event: FormEvent): void {
    event.preventDefault();
    setMissing(file === null);
    ask(undefined);
  }

  return (
    <Page title={say('title', { way: wayTitle(way, language) })}>
      <p>
        <Link href={`/${way.name}`}>{say('byForm')}</Link>
      </p>
      <TableTemplate way={way} />
      <h2>{say('fileTitle')}</h2>
      <form onSubmit={submit} noValidate>
        <ErrorSummary faults={isMissing ? [{ field: 'file', text: say('noFile') }] : []} />
        <OfficeField offices={way.offices} value={office} onChange={setOffice} />
        <FieldFrame name="file" label={say('file')} hint={say('fileHint')} fault={isMissing ? say('noFile') : undefined}>
          <input
            id="file"
            type="file"
            className="input"
            accept=".xlsx,.csv,text/csv"
            aria-describedby="file-hint"
            aria-invalid={isMissing || undefined}
            onChange={({ target }) => {
              setFile(target.files?.[0] ?? null);
              setAccepted([]);
              setMissing(false);
              asking.reset();
            }}
          />
        </FieldFrame>
        <button type="submit" className="button button--secondary" disabled={asking.isPending}>
          {say(asking.isPending && !isStart ? 'checking' : 'check')}
        </button>
      </form>
      <div role="status">{asking.isPending && isStart && <p>{say('starting')}</p>}</div>
      {asking.isError && <ErrorMessage error={asking.error} />}
      {asking.error instanceof Unreached && isStart && (
        <Notice>
          <p>{say('repeat')}</p>
          <button type="button" className="button" onClick={() => ask(variables.token)}>
            {say('start', { count: 1 })}
          </button>
        </Notice>
      )}
      {result !== undefined && (
        <TableResultPart
          result={result}
          isDone={isStart}
          accepted={accepted}
          onAccept={setAccepted}
          onCheck={() => ask(undefined)}
          onStart={() => ask(result.token)}
          isBusy={asking.isPending}
        />
      )}
    </Page>
  );
}
