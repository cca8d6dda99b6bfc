import { Link, useLocation } from 'wouter';
import { answerOf, api } from '../../api/api';
import { useFormats } from '../../language/formats';
import { useTexts } from '../../language/texts';
import { useOfficeLine } from '../../session/use-office-line';
import { NotFound } from '../../ui/not-found';
import { useToday } from '../../session/use-today';
import { QueryResult } from '../../ui/query-result';
import { Page } from '../../ui/page';
import { DescribedForm } from '../../entry/described-form';
import { Facts } from '../../ui/facts';
import { type DatedOffice, type Person, usePerson } from './use-person';

export default function EndOfficePage({ id, office }: { readonly id: string; readonly office: string }) {
  return (
    <QueryResult query={usePerson(id)}>
      {(person) => {
        const found = person.offices.find((each) => each.id === office);
        return found === undefined ? <NotFound /> : <End person={person} office={found} />;
      }}
    </QueryResult>
  );
}

function End({ person, office }: { readonly person: Person; readonly office: DatedOffice }) {
  const say = useTexts('operator.people');
  const officeLine = useOfficeLine();
  const { date } = useFormats();
  const today = useToday();
  const [, go] = useLocation();
  const facts = [
    [say('name'), person.name],
    [say('office'), officeLine(office)],
  ] as const;
  return (
    <Page title={say('endTitle')} caption={<Link href={`/people/${person.id}`}>{person.name}</Link>}>
      <DescribedForm
        fields={{
          validTo: { label: say('validTo'), first: today, type: 'date', size: 'short', hint: say('endHint') },
          reason: {},
        }}
        submit={say('endTitle')}
        look="danger"
        review={({ validTo, reason }) => <Facts facts={[...facts, [say('validTo'), date(validTo)], [say('why'), reason]]} />}
        send={(body) =>
          answerOf(
            api.POST('/api/people/{id}/offices/{office}/end', { params: { path: { id: person.id, office: office.id } }, body }),
          )
        }
        onDone={() => go(`/people/${person.id}`)}
      >
        <Facts facts={facts} />
      </DescribedForm>
    </Page>
  );
}
