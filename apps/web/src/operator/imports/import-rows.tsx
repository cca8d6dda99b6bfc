import { answerOf, api, type Schemas } from '../../api/api';
import { definedParameters } from '../../lists/address';
import { useFormats } from '../../language/formats';
import { useTexts } from '../../language/texts';
import { useLanguage } from '../../language/use-language';
import { Pages, usePages } from '../../ui/pages';
import { Table } from '../../ui/table';
import type { Verdict } from './import-schema';

type Row = Schemas['ImportRow'];

interface ImportRowsProps {
  readonly id: string;
  readonly verdict: Verdict;
  readonly accepted: ReadonlySet<number>;
  /** Where rows can be accepted. */
  readonly onAccept: ((accepted: ReadonlySet<number>) => void) | undefined;
}

/** The rows of one verdict with every reason. */
export function ImportRows({ id, verdict, accepted, onAccept }: ImportRowsProps) {
  const say = useTexts('operator.imports');
  const { number } = useFormats();
  const rows = usePages(['imports', id, 'rows', verdict], async (cursor) => {
    const query = { verdict, limit: 100, ...definedParameters({ cursor }) };
    return (await answerOf(api.GET('/api/imports/{id}', { params: { path: { id }, query } }))).rows;
  });
  return (
    <Pages query={rows} empty={<p>{say('noRows')}</p>}>
      {(items) => (
        <>
          {onAccept !== undefined && (
            <p className="actions">
              <button
                type="button"
                className="button button--secondary"
                onClick={() => onAccept(new Set([...accepted, ...items.map(({ row }) => row)]))}
              >
                {say('acceptShown')}
              </button>
              <span role="status">{say('accepted', { count: number(accepted.size) })}</span>
            </p>
          )}
          <Table
            caption={say('rows')}
            columns={[
              ...(onAccept === undefined ? [] : [say('accept')]),
              say('row'),
              say('problems'),
              say('found'),
              say('proposed'),
            ]}
          >
            {items.map((row) => (
              <RowLine
                key={row.row}
                row={row}
                isAccepted={accepted.has(row.row)}
                onAccept={
                  onAccept &&
                  ((isAccepted) =>
                    onAccept(new Set(isAccepted ? [...accepted, row.row] : [...accepted].filter((each) => each !== row.row))))
                }
              />
            ))}
          </Table>
        </>
      )}
    </Pages>
  );
}

interface RowLineProps {
  readonly row: Row;
  readonly isAccepted: boolean;
  readonly onAccept: ((isAccepted: boolean) => void) | undefined;
}

function RowLine({ row: { row, reasons, found, proposed }, isAccepted, onAccept }: RowLineProps) {
  const say = useTexts('operator.imports');
  const language = useLanguage();
  return (
    <tr>
      {onAccept !== undefined && (
        <td>
          <label className="choice">
            <input type="checkbox" checked={isAccepted} onChange={({ target }) => onAccept(target.checked)} />
            <span className="visually-hidden">{say('acceptRow', { row })}</span>
          </label>
        </td>
      )}
      <th scope="row">{row}</th>
      <td>
        {reasons.map(({ code, cell, text }) => (
          <div key={`${code} ${cell ?? ''}`}>
            {cell !== null && <span className="mono">{cell}: </span>}
            {text[language]}
          </div>
        ))}
      </td>
      <td>
        <Values values={found} />
      </td>
      <td>
        <Values values={proposed} />
      </td>
    </tr>
  );
}

/** An id says nothing to who looks at a row: the code of the same stands beside it. */
const anId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What stands in a row, without what is blank. */
function Values({ values }: { readonly values: unknown }) {
  if (typeof values !== 'object' || values === null) return null;
  return (
    <>
      {Object.entries(values)
        .filter(([, value]) => value !== null && value !== '' && typeof value !== 'object' && !anId.test(String(value)))
        .map(([name, value]) => (
          <div key={name}>
            <span className="mono quiet">{name}</span> {String(value)}
          </div>
        ))}
    </>
  );
}
