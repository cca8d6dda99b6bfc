import { Link, useLocation } from 'wouter';
import { answerOf, api } from '../../api/api';
import { useFormats } from '../../language/formats';
import { useTexts } from '../../language/texts';
import { useOfficeLine } from '../../session/use-office-line';
import { NotFound } from '../../ui/not-found';
import { useToday } from '../../session/use-today';
import { QueryResult } from '../../ui/query-result';
import { Page } from '../../ui/page';
import { TextField } from '../../ui/text-field';
import { EntryForm } from '../../entry/entry-form';
import { ReasonField } from '../../entry/reason-field';
import { useEntry } from '../../entry/use-entry';
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
  const entry = useEntry({
    first: { validTo: today, reason: '' },
    labels: { validTo: say('validTo') },
    required: ['validTo', 'reason'],
    send: (body) =>
      answerOf(
        api.POST('/api/people/{id}/offices/{office}/end', { params: { path: { id: person.id, office: office.id } }, body }),
      ),
    onDone: () => go(`/people/${person.id}`),
  });
  const facts = [
    [say('name'), person.name],
    [say('office'), officeLine(office)],
  ] as const;
  return (
    <Page title={say('endTitle')} caption={<Link href={`/people/${person.id}`}>{person.name}</Link>}>
      <EntryForm
        entry={entry}
        submit={say('endTitle')}
        look="danger"
        review={() => (
          <Facts facts={[...facts, [say('validTo'), date(entry.values.validTo)], [say('why'), entry.values.reason]]} />
        )}
      >
        <Facts facts={facts} />
        <TextField {...entry.field('validTo')} type="date" size="short" hint={say('endHint')} />
        <ReasonField entry={entry} />
      </EntryForm>
    </Page>
  );
}
