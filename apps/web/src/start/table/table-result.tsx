import { Link } from 'wouter';
import { useTexts } from '../../language/texts';
import { useFormats } from '../../language/formats';
import { Notice } from '../../ui/notice';
import { RefusedRows } from './refused-rows';
import type { TableResult } from './table-request';

interface TableResultProps {
  readonly result: TableResult;
  /** The good rows were started; else they were only checked. */
  readonly isDone: boolean;
  readonly accepted: readonly number[];
  readonly onAccept: (rows: readonly number[]) => void;
  readonly onCheck: () => void;
  readonly onStart: () => void;
  readonly isBusy: boolean;
}

/** What became, or would become, of each row. */
export function TableResultPart({ result, isDone, accepted, onAccept, onCheck, onStart, isBusy }: TableResultProps) {
  const say = useTexts('start.table');
  const { counts, rows, file } = result;
  const refused = rows.filter((row) => row.reasons.length > 0);
  const hasAcceptable = rows.some((row) => row.acceptable);
  return (
    <section aria-labelledby="table-result">
      <h2 id="table-result">{say(isDone ? 'doneTitle' : 'resultTitle')}</h2>
      <Counts counts={counts} />
      {file.ignoredColumns.length > 0 && (
        <Notice kind="warning">
          <p>{say('ignored', { columns: file.ignoredColumns.join(', ') })}</p>
        </Notice>
      )}
      <StartedRows rows={rows} />
      {refused.length > 0 && <RefusedRows rows={refused} accepted={accepted} onAccept={isDone ? null : onAccept} />}
      {!isDone && hasAcceptable && (
        <button type="button" className="button button--secondary" disabled={isBusy || accepted.length === 0} onClick={onCheck}>
          {say('checkAgain')}
        </button>
      )}
      {!isDone && counts['ok']! > 0 && (
        <>
          {refused.length > 0 && <p>{say('othersStay')}</p>}
          <div className="actions">
            <button type="button" className="button" disabled={isBusy} onClick={onStart}>
              {say('start', { count: counts['ok']! })}
            </button>
          </div>
        </>
      )}
      {!isDone && !hasAcceptable && counts['ok'] === 0 && counts['started'] === 0 && <p>{say('nothingToStart')}</p>}
    </section>
  );
}

const shownCounts = ['rows', 'ok', 'started', 'refused', 'acceptable', 'failed'] as const;

function Counts({ counts }: Pick<TableResult, 'counts'>) {
  const say = useTexts('start.table');
  const { number } = useFormats();
  return (
    <div role="status">
      <dl className="facts">
        {shownCounts
          .filter((name) => name === 'rows' || (counts[name] ?? 0) > 0)
          .map((name) => (
            <div key={name} className="facts__pair">
              <dt>{say(name)}</dt>
              <dd>{number(counts[name] ?? 0)}</dd>
            </div>
          ))}
      </dl>
    </div>
  );
}

function StartedRows({ rows }: Pick<TableResult, 'rows'>) {
  const say = useTexts('start.table');
  const started = rows.filter((row) => row.case !== null);
  if (started.length === 0) return null;
  return (
    <>
      <h3>{say('startedRows')}</h3>
      <ul className="list">
        {started.map((row) => (
          <li key={row.row}>
            {say('row')} {row.row}: <Link href={`~/cases/${row.case!.id}`}>{row.case!.number || say('openCase')}</Link>
          </li>
        ))}
      </ul>
    </>
  );
}
