import { Link } from 'wouter';
import { answerOf, api, type Schemas } from '../../api/api';
import { definedParameters } from '../../lists/address';
import { useFormats } from '../../language/formats';
import { nameIn } from '../../language/names';
import { useTexts, useWords } from '../../language/texts';
import { useLanguage } from '../../language/use-language';
import { holds, useMe } from '../../session/use-me';
import { Page } from '../../ui/page';
import { Pages, usePages } from '../../ui/pages';
import { Tag, type TagKind } from '../../ui/tag';
import { OnlyOfBody } from '../bodies/only-of-body';
import { Facts } from '../../ui/facts';
import { EmptyState } from '../../ui/empty-state';
import { useFilters } from '../../lists/use-filters';
import { RevokeMandate } from './revoke-mandate';

export type Mandate = Schemas['Mandate'];

/** Who acts for whom, newest first; to each what the own bodies give or hold. */
export default function MandatesPage() {
  const me = useMe();
  const say = useTexts('operator.mandates');
  const [filters] = useFilters('body');
  const mandates = usePages(['mandates', filters], (cursor) =>
    answerOf(api.GET('/api/mandates', { params: { query: { ...filters, limit: 20, ...definedParameters({ cursor }) } } })),
  );
  return (
    <Page title={say('title')}>
      <p>{say('intro')}</p>
      {holds(me, 'operator', 'registrar', 'signatory') && (
        <p>
          <Link href="/mandates/new" className="button button--secondary">
            {say('record')}
          </Link>
        </p>
      )}
      <OnlyOfBody body={filters.body} text={say('ofBody')} all={<Link href="/mandates">{say('all')}</Link>} />
      <Pages query={mandates} empty={<EmptyState title={say('none')} />}>
        {(items) => (
          <ul className="list">
            {items.map((mandate) => (
              <li key={mandate.id}>
                <OneMandate mandate={mandate} />
              </li>
            ))}
          </ul>
        )}
      </Pages>
    </Page>
  );
}

const kinds: Readonly<Record<Mandate['state'], TagKind>> = {
  pending: 'info',
  inForce: 'success',
  expired: 'plain',
  revoked: 'warning',
};

function OneMandate({ mandate }: { readonly mandate: Mandate }) {
  const me = useMe();
  const say = useTexts('operator.mandates');
  const language = useLanguage();
  const officeNames = useWords('base.offices');
  const { date } = useFormats();
  const { mandator, mandatary, offices, basis, validFrom, validTo, state, revocationReason } = mandate;
  // As the server decides: who keeps the register of the municipality itself, who signs for it, or an operator.
  const isOwn = me.offices.some(
    ({ body, office, mandate: held }) => body.id === mandator.id && !held && (office === 'registrar' || office === 'signatory'),
  );
  const mayRevoke = (state === 'pending' || state === 'inForce') && (isOwn || holds(me, 'operator'));
  return (
    <>
      <p className="spread">
        <strong>
          {nameIn(mandator.names, language)} → {nameIn(mandatary.names, language)}
        </strong>
        <Tag kind={kinds[state]}>{say(state)}</Tag>
      </p>
      <Facts
        facts={[
          [say('offices'), offices.map((office) => officeNames[office]).join(', ')],
          [say('dates'), `${date(validFrom)} – ${date(validTo)}`],
          [
            say('basis'),
            <>
              {say('numberDate', { number: basis.number, date: date(basis.date) })}{' '}
              {basis.document !== null && <a href={`/api/documents/${basis.document}`}>{say('download')}</a>}
            </>,
          ],
          [say('why'), revocationReason],
        ]}
      />
      {mayRevoke && (
        <details>
          <summary>{say('revoke')}</summary>
          <RevokeMandate mandate={mandate} />
        </details>
      )}
    </>
  );
}
