import { useFormats } from '../../language/formats';
import { nameIn } from '../../language/names';
import { useTexts, useWords } from '../../language/texts';
import { useLanguage } from '../../language/use-language';
import { holds, type Me, useMe } from '../../session/use-me';
import { Facts } from '../../ui/facts';
import { EmptyState } from '../../ui/empty-state';
import { Tag } from '../../ui/tag';
import { SettingsPage } from '../settings-page';
import { MandateList } from './mandate-list';

type Office = Me['offices'][number];

/** As whom one acts here, and why one may. */
export function WhoPage() {
  const me = useMe();
  const say = useTexts('settings.who');
  const saySettings = useTexts('settings.common');
  const own = me.offices.filter(({ mandate }) => mandate === undefined);
  const mandated = me.offices.filter(({ mandate }) => mandate !== undefined);
  return (
    <SettingsPage title={saySettings('who')}>
      <Facts
        facts={[
          [say('name'), me.name],
          [say('login'), <span className="mono">{me.login}</span>],
        ]}
      />
      <p className="quiet">{say('changedBy')}</p>
      <h2>{say('offices')}</h2>
      {me.offices.length === 0 && <EmptyState title={say('noOffices')} text={say('noOfficesText')} />}
      <OfficeList offices={own} />
      {mandated.length > 0 && (
        <>
          <h2>{say('mandated')}</h2>
          <p>{say('mandatedText')}</p>
          <OfficeList offices={mandated} />
        </>
      )}
      {/* Operators and auditors are shown the mandates of all bodies: those are not theirs. */}
      {me.offices.length > 0 && !holds(me, 'operator', 'auditor') && <MandateList />}
    </SettingsPage>
  );
}

function OfficeList({ offices }: { readonly offices: readonly Office[] }) {
  const say = useTexts('settings.who');
  const language = useLanguage();
  const officeNames = useWords('base.offices');
  const { date } = useFormats();
  if (offices.length === 0) return null;
  return (
    <ul className="list">
      {offices.map(({ id, office, body, basisText, validFrom, validTo, substituteFor, mandate }) => (
        <li key={`${id} ${body.id}`}>
          <div className="titled">
            <h3>{nameIn(body.names, language)}</h3>
            {substituteFor !== undefined && <Tag kind="info">{say('substituteFor', { name: substituteFor.name })}</Tag>}
          </div>
          <Facts
            facts={[
              [say('office'), <strong>{officeNames[office]}</strong>],
              [
                say('valid'),
                validTo === null
                  ? say('fromOn', { from: date(validFrom) })
                  : say('fromTo', { from: date(validFrom), to: date(validTo) }),
              ],
              [say('basis'), basisText],
              [say('heldBy'), mandate !== undefined && nameIn(mandate.body.names, language)],
            ]}
          />
        </li>
      ))}
    </ul>
  );
}
