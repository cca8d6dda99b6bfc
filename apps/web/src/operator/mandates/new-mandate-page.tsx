import { Link, useLocation } from 'wouter';
import { answerOf, api } from '../../api/api';
import { DocumentField } from '../../form/document-field';
import { ReferenceField } from '../../form/reference-field';
import { useFormats } from '../../language/formats';
import { nameIn } from '../../language/names';
import { useTexts, useWords } from '../../language/texts';
import { useLanguage } from '../../language/use-language';
import { holds, useMe } from '../../session/use-me';
import { useToday } from '../../session/use-today';
import { SelectField } from '../../ui/choice-field';
import { Page } from '../../ui/page';
import { TextField } from '../../ui/text-field';
import { BodyName } from '../bodies/bodies-field';
import { ChecksField } from '../../entry/checks-field';
import { EntryForm } from '../../entry/entry-form';
import { filled, useEntry } from '../../entry/use-entry';
import { Facts } from '../../ui/facts';
import type { Mandate } from './mandates-page';

type MandateOffice = Mandate['offices'][number];

const offices: readonly MandateOffice[] = ['drafter', 'lawyer', 'signatory', 'financier', 'registrar'];

/** By a registrar or signatory for the own municipality; by an operator for one where nobody has an account. */
export default function NewMandatePage() {
  const me = useMe();
  const say = useTexts('operator.mandates');
  const language = useLanguage();
  const officeNames = useWords('base.offices');
  const { date } = useFormats();
  const today = useToday();
  const [, go] = useLocation();
  const isOperator = holds(me, 'operator');
  const own = me.offices.filter(({ office, mandate }) => (office === 'registrar' || office === 'signatory') && !mandate);
  const bodies = [...new Map(own.map(({ body }) => [body.id, body])).values()];
  const entry = useEntry({
    first: {
      mandator: isOperator ? '' : (own[0]?.body.id ?? ''),
      mandatary: '',
      offices: '',
      'basis.number': '',
      'basis.date': '',
      'basis.document': '',
      validFrom: today,
      validTo: '',
    },
    labels: {
      mandator: say('mandator'),
      mandatary: say('mandatary'),
      offices: say('offices'),
      'basis.number': say('number'),
      'basis.date': say('date'),
      'basis.document': say('document'),
      validFrom: say('validFrom'),
      validTo: say('validTo'),
    },
    required: ['mandator', 'mandatary', 'offices', 'basis.number', 'basis.date', 'validFrom', 'validTo'],
    send: ({ 'basis.number': number, 'basis.date': on, 'basis.document': document, offices: chosen, ...rest }) => {
      const basis = { number, date: on, ...filled({ document }) };
      const body = { ...rest, offices: chosen.split(' ') as MandateOffice[], basis };
      return answerOf(api.POST('/api/mandates', { body }));
    },
    onDone: () => go('/mandates'),
  });
  const { values } = entry;
  // As the server decides: nobody else gives away what the signatory may do.
  const isSignatory = own.some(({ body, office }) => body.id === values.mandator && office === 'signatory');
  const given = isOperator || isSignatory ? offices : offices.filter((office) => office !== 'signatory');
  const named = values.offices.split(' ').map((each) => officeNames[each]);
  return (
    <Page title={say('record')} caption={<Link href="/mandates">{say('title')}</Link>}>
      <p>{say(isOperator ? 'recordOperator' : 'recordRegistrar')}</p>
      <EntryForm
        entry={entry}
        submit={say('record')}
        review={() => (
          <Facts
            facts={[
              [say('mandator'), <BodyName id={values.mandator} />],
              [say('mandatary'), <BodyName id={values.mandatary} />],
              [say('offices'), named.join(', ')],
              [say('basis'), say('numberDate', { number: values['basis.number'], date: date(values['basis.date']) })],
              [say('document'), values['basis.document'] !== '' && <span className="mono">{values['basis.document']}</span>],
              [say('dates'), `${date(values.validFrom)} – ${date(values.validTo)}`],
            ]}
          />
        )}
      >
        {isOperator ? (
          <ReferenceField {...entry.field('mandator')} to={{ register: 'body', kinds: ['municipality'] }} />
        ) : (
          <SelectField
            {...entry.field('mandator')}
            choices={bodies.map(({ id, names }) => ({ value: id, text: nameIn(names, language) }))}
          />
        )}
        <ReferenceField
          {...entry.field('mandatary')}
          hint={say('mandataryHint')}
          to={{ register: 'body', kinds: ['union', 'rayonAdministration', 'municipality'] }}
        />
        <ChecksField {...entry.field('offices')} choices={given.map((value) => ({ value, text: officeNames[value] }))} />
        <TextField {...entry.field('basis.number')} size="short" maxLength={100} />
        <TextField {...entry.field('basis.date')} type="date" size="short" />
        <DocumentField {...entry.field('basis.document')} isOptional />
        <TextField {...entry.field('validFrom')} type="date" size="short" />
        <TextField {...entry.field('validTo')} type="date" size="short" />
      </EntryForm>
    </Page>
  );
}
