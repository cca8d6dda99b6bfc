import { Link } from 'wouter';
import type { Schemas } from '../../api/api';
import { useTexts, useWords } from '../../language/texts';
import { BodyName } from '../bodies/bodies-field';
import { usePerson } from '../people/use-person';

/** The actor of an operation outside cases: the person, the body, and in which office. */
export function Who({ actor: { person, body, office } }: Pick<Schemas['Operation'], 'actor'>) {
  const say = useTexts('operator.operations');
  const offices = useWords('base.offices');
  const called = office === null ? undefined : offices[office];
  if (person === null) return <>{say('itself')}</>;
  return (
    <>
      <PersonName id={person} />
      {body !== null && (
        <>
          {' ('}
          <BodyName id={body} />
          {called !== undefined && `: ${called}`})
        </>
      )}
    </>
  );
}

/** A person by id, with a link to who it is. */
export function PersonName({ id }: { readonly id: string }) {
  const say = useTexts('operator.operations');
  const { data, isError } = usePerson(id);
  if (data === undefined) return <>{isError ? say('unknown') : '…'}</>;
  return <Link href={`/people/${id}`}>{data.name}</Link>;
}
