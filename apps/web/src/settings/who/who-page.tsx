import { useFormats } from '../../language/formats';
import { nameIn } from '../../language/names';
import { useTexts } from '../../language/texts';
import { useLanguage } from '../../language/use-language';
import { officeTexts } from '../../session/office.texts';
import { holds, type Me } from '../../session/use-me';
import { Tag } from '../../ui/tag';
import { Fact } from '../fact';
import { SettingsPage } from '../settings-page';
import { settingsTexts } from '../settings.texts';
import { MandateList } from './mandate-list';
import { whoTexts } from './who.texts';

type Office = Me['offices'][number];

/** As whom one acts here, and why one may. */
export function WhoPage({ me }: { readonly me: Me }) {
  const say = useTexts(whoTexts);
  const saySettings = useTexts(settingsTexts);
  const own = me.offices.filter(({ mandate }) => mandate === undefined);
  const mandated = me.offices.filter(({ mandate }) => mandate !== undefined);
  return (
    <SettingsPage title={saySettings('who')}>
      <dl className="facts">
        <Fact name={say('name')}>{me.name}</Fact>
        <Fact name={say('login')}>
          <span className="mono">{me.login}</span>
        </Fact>
      </dl>
      <p className="quiet">{say('changedBy')}</p>
      <h2>{say('offices')}</h2>
      {me.offices.length === 0 && (
        <div className="panel">
          <p>
            <strong>{say('noOffices')}</strong>
          </p>
          <p>{say('noOfficesText')}</p>
        </div>
      )}
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
  const say = useTexts(whoTexts);
  const language = useLanguage();
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
          <dl className="facts">
            <Fact name={say('office')}>
              <strong>{officeTexts[office][language]}</strong>
            </Fact>
            <Fact name={say('valid')}>
              {validTo === null
                ? say('fromOn', { from: date(validFrom) })
                : say('fromTo', { from: date(validFrom), to: date(validTo) })}
            </Fact>
            <Fact name={say('basis')}>{basisText}</Fact>
            {mandate !== undefined && <Fact name={say('heldBy')}>{nameIn(mandate.body.names, language)}</Fact>}
          </dl>
        </li>
      ))}
    </ul>
  );
}
