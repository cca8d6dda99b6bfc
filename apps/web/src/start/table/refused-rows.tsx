import { useTexts } from '../../language/texts';
import type { TableResult } from './table-request';

interface RefusedRowsProps {
  readonly rows: TableResult['rows'];
  readonly accepted: readonly number[];
  /** Null: it is too late for that. */
  readonly onAccept: ((rows: readonly number[]) => void) | null;
}

/** Every row that is in the way, by its cell and why; those that only resemble an open case can be started all the same. */
export function RefusedRows({ rows, accepted, onAccept }: RefusedRowsProps) {
  const say = useTexts('start.table');
  const hasAcceptable = onAccept !== null && rows.some(({ acceptable }) => acceptable);
  return (
    <>
      <h3>{say('refusedRows')}</h3>
      {hasAcceptable && <p>{say('acceptHint')}</p>}
      <div className="table-frame" role="region" tabIndex={0} aria-label={say('refusedRows')}>
        <table className="table">
          <caption className="visually-hidden">{say('refusedRows')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('row')}</th>
              <th scope="col">{say('cell')}</th>
              <th scope="col">{say('reason')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.flatMap(({ row, reasons, acceptable }) =>
              reasons.map(({ code, column, cell, title, value, text }, index) => (
                <tr key={`${row} ${index} ${code} ${column}`}>
                  <th scope="row">{row}</th>
                  <td>
                    {cell ?? say('wholeRow')}
                    {title !== null && <span className="quiet"> {title}</span>}
                  </td>
                  <td>
                    {text}
                    {value !== null && (
                      <div className="quiet">
                        {say('there')}: {value === '' ? say('empty') : value}
                      </div>
                    )}
                    {acceptable && onAccept !== null && index === 0 && (
                      <label className="choice">
                        <input
                          type="checkbox"
                          checked={accepted.includes(row)}
                          onChange={({ target }) =>
                            onAccept(target.checked ? [...accepted, row] : accepted.filter((each) => each !== row))
                          }
                        />
                        <span>{say('accept', { row })}</span>
                      </label>
                    )}
                  </td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </div>
    </>
  );
}
