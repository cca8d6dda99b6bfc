import type { Schemas } from '../../api/api';
import { useTexts } from '../../language/texts';
import { useLanguage } from '../../language/use-language';
import { Table } from '../../ui/table';
import { Tag } from '../../ui/tag';
import { changedColumns } from './changed-columns';
import { operationsTexts } from './operations.texts';
import { recordedColumns, recordedTables } from './recorded.texts';
import { RecordedValue } from './recorded-value';
import { rowName } from './row-name';

type Change = Schemas['OperationDetail']['rows']['items'][number];

/** What became of one row: each field that changed, before and after. */
export function ChangedRow({ change }: { readonly change: Change }) {
  const say = useTexts(operationsTexts);
  const language = useLanguage();
  const { table, before, after, secret } = change;
  const called = recordedTables[table]?.[language];
  const name = rowName(change, language);
  const isWhole = before === null || after === null;
  const columns = isWhole ? [say('field'), say('value')] : [say('field'), say('before'), say('after')];
  return (
    <div className="changes">
      <h2>
        {called ?? <code>{table}</code>}
        {name !== null && `: ${name}`} {before === null && <Tag kind="info">{say('isNew')}</Tag>}
        {after === null && <Tag kind="warning">{say('isDeleted')}</Tag>}
      </h2>
      <Table caption={`${called ?? table} ${name ?? ''}`} isHeaded columns={columns}>
        {changedColumns(change).map((column) => (
          <tr key={column}>
            <th scope="row">
              <ColumnName column={column} />
            </th>
            {before !== null && (
              <td>
                <RecordedValue column={column} value={before[column]} />
              </td>
            )}
            {after !== null && (
              <td>
                <RecordedValue column={column} value={after[column]} />
              </td>
            )}
          </tr>
        ))}
        {secret.map((column) => (
          <tr key={column}>
            <th scope="row">
              <ColumnName column={column} />
            </th>
            <td colSpan={columns.length - 1} className="quiet">
              {say(isWhole ? 'secret' : 'secretChanged')}
            </td>
          </tr>
        ))}
      </Table>
    </div>
  );
}

function ColumnName({ column }: { readonly column: string }) {
  const language = useLanguage();
  return <>{recordedColumns[column]?.[language] ?? <code>{column}</code>}</>;
}
