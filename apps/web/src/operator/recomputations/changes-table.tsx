import { Link } from 'wouter';
import type { Schemas } from '../../api/api';
import { useFormats } from '../../language/formats';
import { useTexts } from '../../language/texts';
import { Table } from '../../ui/table';

export type RecomputationItem = Schemas['RecomputationItem'];
type DateChange = Schemas['DateChange'];

interface ChangesTableProps {
  readonly items: readonly RecomputationItem[];
  /** What became of each is shown when it was begun. */
  readonly isStarted: boolean;
}

/** Every date that moves, under its case. */
export function ChangesTable({ items, isStarted }: ChangesTableProps) {
  const say = useTexts('operator.recomputations');
  const columns = [say('case'), say('what'), say('from'), say('to')];
  return (
    <Table caption={say('changes')} columns={isStarted ? [...columns, say('outcome')] : columns}>
      {items.flatMap((item) => {
        const changes = item.changes ?? item.planned;
        return changes.map((change, index) => (
          <tr key={`${item.instance} ${change.kind} ${change.name} ${change.body ?? ''}`}>
            {index === 0 && (
              <th scope="rowgroup" rowSpan={changes.length}>
                <Link href={`~/cases/${item.instance}`}>{item.number ?? item.title ?? say('case')}</Link>
                {item.number !== null && item.title !== null && <div className="quiet">{item.title}</div>}
              </th>
            )}
            <td>
              {change.text} <span className="quiet">({say(change.kind)})</span>
            </td>
            <td>
              <From change={change} />
            </td>
            <td>
              <To change={change} />
            </td>
            {isStarted && index === 0 && (
              <td rowSpan={changes.length}>
                {say(item.outcome)}
                {item.reasons.map(({ code, text }) => (
                  <div key={code}>{text}</div>
                ))}
              </td>
            )}
          </tr>
        ));
      })}
    </Table>
  );
}

function From({ change: { from, wasProvisional } }: { readonly change: DateChange }) {
  const say = useTexts('operator.recomputations');
  const { date } = useFormats();
  if (from === null) return <>{say('notPending')}</>;
  return (
    <>
      {date(from)} {wasProvisional === true && <span className="quiet">({say('wasProvisional')})</span>}
    </>
  );
}

function To({ change: { to, isProvisional } }: { readonly change: DateChange }) {
  const say = useTexts('operator.recomputations');
  const { date } = useFormats();
  if (to === null) return <>{say('noLonger')}</>;
  return (
    <strong>
      {date(to)} {isProvisional === true && <span className="quiet">({say('isProvisional')})</span>}
    </strong>
  );
}
