import { useMutation, useQuery } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../../api/api';
import { useTexts } from '../../language/texts';
import { useLanguage } from '../../language/use-language';
import { useToday } from '../../session/use-today';
import { ErrorMessage } from '../../ui/error-message';
import type { StartOption } from '../start-options';
import { downloadTemplate } from './table-request';

/** The file to be filled in, and what goes into each of its columns. */
export function TableTemplate({ way }: { readonly way: StartOption }) {
  const say = useTexts('start.table');
  const language = useLanguage();
  const columns = useQuery({
    queryKey: ['workflows', way.workflow.name, 'tables', way.start, language],
    queryFn: () =>
      answerOf<Schemas['TableColumns']>(
        api.GET('/api/workflows/{workflow}/tables/{start}', {
          params: { path: { workflow: way.workflow.name, start: way.start! } },
        }) as never,
      ),
    staleTime: 10 * 60_000,
  }).data;
  const year = useToday().slice(0, 4);
  const download = useMutation({ mutationFn: (format: 'xlsx' | 'csv') => downloadTemplate(way, format) });
  return (
    <section>
      <h2>{say('templateTitle')}</h2>
      {columns !== undefined && <p>{say('templateText', { most: columns.mostRows })}</p>}
      <div className="actions">
        {(['xlsx', 'csv'] as const).map((format) => (
          <button key={format} type="button" className="button button--secondary" onClick={() => download.mutate(format)}>
            {say('download', { format: format.toUpperCase() })}
          </button>
        ))}
      </div>
      {download.isError && <ErrorMessage error={download.error} />}
      {columns !== undefined && (
        <details>
          <summary>{say('columns')}</summary>
          <div className="table-frame" role="region" tabIndex={0} aria-label={say('columns')}>
            <table className="table">
              <caption className="visually-hidden">{say('columns')}</caption>
              <thead>
                <tr>
                  <th scope="col">{say('column')}</th>
                  <th scope="col">{say('needed')}</th>
                  <th scope="col">{say('example')}</th>
                </tr>
              </thead>
              <tbody>
                {columns.columns.map(({ name, title, required, example }) => (
                  <tr key={name}>
                    <th scope="row">{title.replace('{year}', year)}</th>
                    <td>{say(required ? 'yes' : 'no')}</td>
                    <td>{example}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      )}
    </section>
  );
}
