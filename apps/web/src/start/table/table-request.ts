import { answerOf, api, type Schemas } from '../../api/api';
import type { StartOption } from '../start-options';

export type TableResult = Schemas['TableResult'];

export interface TableQuery {
  readonly file: File;
  /** Rows that are to be started although they resemble an open case. */
  readonly accepted: readonly number[];
  readonly office: string | undefined;
  /** Of the check of this very file; undefined: it is only checked. */
  readonly token: string | undefined;
}

/** Checks a table, or starts its good rows: each once, however often it is asked. */
export function askTable(way: StartOption, { file, accepted, office, token }: TableQuery): Promise<TableResult> {
  const form = new FormData();
  form.set('file', file);
  return answerOf(
    api.POST('/api/workflows/{workflow}/tables/{start}', {
      params: {
        path: { workflow: way.workflow.name, start: way.start! },
        query: {
          ...(accepted.length > 0 && { accept: accepted.join(',') }),
          ...(office !== undefined && { office }),
          ...(token !== undefined && { dryRun: 'false' as const, token }),
        },
      },
      body: form as never,
      bodySerializer: (body) => body as never,
    }),
  );
}

/** Fetched and not linked to: its header comes in the language of the page. */
export async function downloadTemplate(way: StartOption, format: 'xlsx' | 'csv'): Promise<void> {
  const file = await answerOf<Blob>(
    api.GET('/api/workflows/{workflow}/tables/{start}', {
      params: { path: { workflow: way.workflow.name, start: way.start! }, query: { format } },
      parseAs: 'blob',
    }) as never,
  );
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = `${way.start}.${format}`;
  link.click();
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
