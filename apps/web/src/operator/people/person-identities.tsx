import { Link } from 'wouter';
import { useFormats } from '../../language/formats';
import { useTexts } from '../../language/texts';
import { Table } from '../../ui/table';
import type { Person } from './use-person';

/** With what a person signs in instead of a password. */
export function PersonIdentities({ person, mayAct }: { readonly person: Person; readonly mayAct: boolean }) {
  const say = useTexts('operator.people');
  const { shortDate } = useFormats();
  return (
    <>
      <h2>{say('identities')}</h2>
      {person.identities.length === 0 ? (
        <p>{say('noIdentities')}</p>
      ) : (
        <Table isHeaded caption={say('identities')} columns={[say('issuer'), say('subject'), say('linkedAt'), say('acts')]}>
          {person.identities.map(({ id, issuer, subject, linkedAt }) => (
            <tr key={id}>
              <th scope="row">{issuer}</th>
              <td className="mono">{subject}</td>
              <td>{shortDate(linkedAt)}</td>
              <td>{mayAct && <Link href={`/people/${person.id}/unlink?identity=${id}`}>{say('unlink')}</Link>}</td>
            </tr>
          ))}
        </Table>
      )}
    </>
  );
}
