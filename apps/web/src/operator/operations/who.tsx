import { Link } from 'wouter';
import type { Schemas } from '../../api/api';
import { useTexts } from '../../language/texts';
import { useLanguage } from '../../language/use-language';
import { officeTexts } from '../../session/office.texts';
import { BodyName } from '../bodies/bodies-field';
import { usePerson } from '../people/use-person';
import { operationsTexts } from './operations.texts';

/** Whoever did something outside cases: the person, the body, and in which office. */
export function Who({ actor: { person, body, office } }: Pick<Schemas['Operation'], 'actor'>) {
  const say = useTexts(operationsTexts);
  const language = useLanguage();
  const called = office === null ? undefined : officeTexts[office as keyof typeof officeTexts]?.[language];
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
  const say = useTexts(operationsTexts);
  const { data, isError } = usePerson(id);
  if (data === undefined) return <>{isError ? say('unknown') : '…'}</>;
  return <Link href={`/people/${id}`}>{data.name}</Link>;
}
