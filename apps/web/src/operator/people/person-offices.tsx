import { Link } from 'wouter';
import { useFormats } from '../../language/formats';
import { useTexts } from '../../language/texts';
import { useOfficeLine } from '../../session/use-office-line';
import { useToday } from '../../session/use-today';
import { Tag } from '../../ui/tag';
import { Table } from '../../ui/table';
import type { DatedOffice, Person } from './use-person';

/** Every office that a person has, had or will have. */
export function PersonOffices({ person, mayAct }: { readonly person: Person; readonly mayAct: boolean }) {
  const say = useTexts('operator.people');
  return (
    <>
      <h2>{say('offices')}</h2>
      {person.offices.length === 0 ? (
        <p>{say('noOffices')}</p>
      ) : (
        <Table isHeaded caption={say('offices')} columns={[say('office'), say('since'), say('basis'), say('acts')]}>
          {person.offices.map((office) => (
            <OfficeRow key={office.id} person={person.id} office={office} mayAct={mayAct} />
          ))}
        </Table>
      )}
      {mayAct && (
        <p>
          <Link href={`/people/${person.id}/offices/new`} className="button button--secondary">
            {say('grant')}
          </Link>
        </p>
      )}
    </>
  );
}

interface OfficeRowProps {
  readonly person: string;
  readonly office: DatedOffice;
  readonly mayAct: boolean;
}

function OfficeRow({ person, office, mayAct }: OfficeRowProps) {
  const say = useTexts('operator.people');
  const officeLine = useOfficeLine();
  const { shortDate } = useFormats();
  const today = useToday();
  const { id, validFrom, validTo, basis, substituteFor, endReason } = office;
  const isOver = validTo !== null && validTo < today;
  const from = shortDate(validFrom);
  return (
    <tr>
      <th scope="row">
        <Link href={`/bodies/${office.body.id}`}>{officeLine(office)}</Link>
        {substituteFor !== null && (
          <div>
            {say('substituteFor')}: <Link href={`/people/${substituteFor.id}`}>{substituteFor.name}</Link>
          </div>
        )}
      </th>
      <td>
        {validTo === null ? say('from', { from }) : say('fromTo', { from, to: shortDate(validTo) })}{' '}
        {isOver && <Tag>{say('over')}</Tag>}
        {validFrom > today && <Tag kind="info">{say('inFuture')}</Tag>}
        {endReason !== null && <div className="quiet">{endReason}</div>}
      </td>
      <td>{basis}</td>
      <td>
        {mayAct && !isOver && (
          <Link href={`/people/${person}/offices/${id}/end`} aria-label={`${say('endTitle')}: ${officeLine(office)}`}>
            {say('end')}
          </Link>
        )}
      </td>
    </tr>
  );
}
