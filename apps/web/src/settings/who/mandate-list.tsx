import { answerOf, api, type Schemas } from '../../api/api';
import { useFormats } from '../../language/formats';
import { nameIn } from '../../language/names';
import { useTexts } from '../../language/texts';
import { useLanguage } from '../../language/use-language';
import { officeTexts } from '../../session/office.texts';
import { Pages, usePages } from '../../ui/pages';
import { Tag, type TagKind } from '../../ui/tag';
import { Fact } from '../fact';
import { whoTexts } from './who.texts';

type Mandate = Schemas['Mandate'];

const kinds: Readonly<Record<Mandate['state'], TagKind>> = {
  pending: 'info',
  inForce: 'success',
  expired: 'plain',
  revoked: 'plain',
};

/** The mandates that one's bodies give and hold, newest first. */
export function MandateList() {
  const say = useTexts(whoTexts);
  const mandates = usePages(['mandates', 'mine'], (cursor) =>
    answerOf(api.GET('/api/mandates', { params: { query: { limit: 20, ...(cursor !== undefined && { cursor }) } } })),
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
  const say = useTexts(whoTexts);
  const language = useLanguage();
  const { date } = useFormats();
  const { mandator, mandatary, offices, basis, validFrom, validTo, revocationReason, state } = mandate;
  return (
    <li>
      <div className="titled">
        <h3>{say('paper', { number: basis.number, date: date(basis.date) })}</h3>
        <Tag kind={kinds[state]}>{say(state)}</Tag>
      </div>
      <dl className="facts">
        <Fact name={say('givenBy')}>{nameIn(mandator.names, language)}</Fact>
        <Fact name={say('givenTo')}>{nameIn(mandatary.names, language)}</Fact>
        <Fact name={say('forOffices')}>{offices.map((office) => officeTexts[office][language]).join(', ')}</Fact>
        <Fact name={say('valid')}>{say('fromTo', { from: date(validFrom), to: date(validTo) })}</Fact>
        {revocationReason !== null && <Fact name={say('revokedBecause')}>{revocationReason}</Fact>}
      </dl>
    </li>
  );
}
