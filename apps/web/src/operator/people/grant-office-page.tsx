import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from 'wouter';
import { answerOf, api } from '../../api/api';
import { ReferenceField } from '../../form/reference-field';
import { useTexts, useWords } from '../../language/texts';
import { useToday } from '../../session/use-today';
import { QueryResult } from '../../ui/query-result';
import { SelectField } from '../../ui/choice-field';
import { Page } from '../../ui/page';
import { TextField } from '../../ui/text-field';
import { EntryForm } from '../../entry/entry-form';
import { filled, useEntry } from '../../entry/use-entry';
import { type DatedOffice, type Person, usePerson } from './use-person';

/** Gives an office on dates, also to somebody who stands in for another. */
export default function GrantOfficePage({ id }: { readonly id: string }) {
  return <QueryResult query={usePerson(id)}>{(person) => <Grant person={person} />}</QueryResult>;
}

function Grant({ person }: { readonly person: Person }) {
  const say = useTexts('operator.people');
  const offices = useWords('base.offices');
  const today = useToday();
  const [, go] = useLocation();
  const entry = useEntry({
    first: { body: '', office: '', validFrom: today, validTo: '', basis: '', substituteFor: '' },
    labels: {
      body: say('body'),
      office: say('office'),
      validFrom: say('validFrom'),
      validTo: say('validTo'),
      basis: say('basis'),
      substituteFor: say('substituteFor'),
    },
    required: ['body', 'office', 'validFrom', 'basis'],
    send: ({ body, office, validFrom, basis, ...rest }) => {
      const grant = { body, office: office as DatedOffice['office'], validFrom, basis, ...filled(rest) };
      return answerOf(api.POST('/api/people/{id}/offices', { params: { path: { id: person.id } }, body: grant }));
    },
    onDone: () => go(`/people/${person.id}`),
  });
  const { body, office } = entry.values;
  const holders = useHolders(body, office).filter(({ id }) => id !== person.id);
  return (
    <Page title={say('grant')} caption={<Link href={`/people/${person.id}`}>{person.name}</Link>}>
      <EntryForm entry={entry} submit={say('grant')}>
        <ReferenceField {...entry.field('body')} to={{ register: 'body' }} />
        <SelectField
          {...entry.field('office')}
          hint={say('officeHint')}
          choices={Object.entries(offices).map(([value, text]) => ({ value, text }))}
        />
        <TextField {...entry.field('validFrom')} type="date" size="short" />
        <TextField {...entry.field('validTo')} type="date" size="short" hint={say('validToHint')} isOptional />
        <TextField {...entry.field('basis')} hint={say('basisHint')} size="wide" maxLength={500} />
        {holders.length > 0 && (
          <SelectField
            {...entry.field('substituteFor')}
            hint={say('substituteHint')}
            isOptional
            choices={[{ value: '', text: say('nobody') }, ...holders.map(({ id, name }) => ({ value: id, text: name }))]}
          />
        )}
      </EntryForm>
    </Page>
  );
}

/** Who holds an office in a body: of these somebody can be stood in for. */
function useHolders(body: string, office: string): readonly Person[] {
  const { data } = useQuery({
    queryKey: ['people', 'of', body],
    queryFn: () => answerOf(api.GET('/api/people', { params: { query: { body, limit: 200 } } })),
    enabled: body !== '',
  });
  const holdsIt = (held: DatedOffice): boolean => held.body.id === body && held.office === office && held.substituteFor === null;
  return data?.items.filter(({ offices }) => offices.some(holdsIt)) ?? [];
}
