import { useTexts, useWords } from '../../language/texts';
import { Table } from '../../ui/table';
import { changedColumns, type Image } from './changed-columns';
import { RecordedValue } from './recorded-value';

interface ChangedFieldsProps {
  readonly caption: string;
  readonly before: Image | null;
  readonly after: Image | null;
  /** What changed besides and is shown to nobody. */
  readonly secret?: readonly string[];
}

/** Each field that changed, before and after; of what is new or gone, what it holds. */
export function ChangedFields({ caption, before, after, secret = [] }: ChangedFieldsProps) {
  const say = useTexts('operator.operations');
  const isWhole = before === null || after === null;
  const columns = isWhole ? [say('field'), say('value')] : [say('field'), say('before'), say('after')];
  return (
    <Table caption={caption} isHeaded columns={columns}>
      {changedColumns({ before, after }).map((column) => (
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
  );
}

function ColumnName({ column }: { readonly column: string }) {
  const columns = useWords('operator.recordedColumns');
  return <>{columns[column] ?? <code>{column}</code>}</>;
}
