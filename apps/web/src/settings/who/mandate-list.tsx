import { answerOf, api, type Schemas } from '../../api/api';
import { definedParameters } from '../../lists/address';
import { useFormats } from '../../language/formats';
import { nameIn } from '../../language/names';
import { useTexts, useWords } from '../../language/texts';
import { useLanguage } from '../../language/use-language';
import { Facts } from '../../ui/facts';
import { Pages, usePages } from '../../ui/pages';
import { Tag, type TagKind } from '../../ui/tag';

type Mandate = Schemas['Mandate'];

const kinds: Readonly<Record<Mandate['state'], TagKind>> = {
  pending: 'info',
  inForce: 'success',
  expired: 'plain',
  revoked: 'plain',
};

/** The mandates that one's bodies give and hold, newest first. */
export function MandateList() {
  const say = useTexts('settings.who');
  const mandates = usePages(['mandates', 'mine'], (cursor) =>
    answerOf(api.GET('/api/mandates', { params: { query: { limit: 20, ...definedParameters({ cursor }) } } })),
  );
  return (
    <>
      <h2>{say('mandates')}</h2>
      <p>{say('mandatesText')}</p>
      <Pages query={mandates} empty={<p className="quiet">{say('noMandates')}</p>}>
        {(items) => (
          <ul className="list">
            {items.map((mandate) => (
              <MandateLine key={mandate.id} mandate={mandate} />
            ))}
          </ul>
        )}
      </Pages>
    </>
  );
}

function MandateLine({ mandate }: { readonly mandate: Mandate }) {
  const say = useTexts('settings.who');
  const language = useLanguage();
  const officeNames = useWords('base.offices');
  const { date } = useFormats();
  const { mandator, mandatary, offices, basis, validFrom, validTo, revocationReason, state } = mandate;
  return (
    <li>
      <div className="titled">
        <h3>{say('paper', { number: basis.number, date: date(basis.date) })}</h3>
        <Tag kind={kinds[state]}>{say(state)}</Tag>
      </div>
      <Facts
        facts={[
          [say('givenBy'), nameIn(mandator.names, language)],
          [say('givenTo'), nameIn(mandatary.names, language)],
          [say('forOffices'), offices.map((office) => officeNames[office]).join(', ')],
          [say('valid'), say('fromTo', { from: date(validFrom), to: date(validTo) })],
          [say('revokedBecause'), revocationReason],
        ]}
      />
    </li>
  );
}
