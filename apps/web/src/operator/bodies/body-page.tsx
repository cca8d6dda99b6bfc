import { Link } from 'wouter';
import { useFormats } from '../../language/formats';
import { nameIn } from '../../language/names';
import { useTexts, useWords } from '../../language/texts';
import { useLanguage } from '../../language/use-language';
import { holds, useMe } from '../../session/use-me';
import { QueryResult } from '../../ui/query-result';
import { Page } from '../../ui/page';
import { Facts } from '../../ui/facts';
import { PlaceCrumbs } from './place-crumbs';
import { type BodyDetail, useBody } from './use-body';

/** A body: what it is, where, what came before and after it, and who acts for it. */
export default function BodyPage({ id }: { readonly id: string }) {
  return <QueryResult query={useBody(id)}>{(body) => <Found body={body} />}</QueryResult>;
}

function Found({ body }: { readonly body: BodyDetail }) {
  const me = useMe();
  const say = useTexts('operator.bodies');
  const language = useLanguage();
  const kinds = useWords('operator.bodyKinds');
  const levels = useWords('operator.territoryLevels');
  const { date, number } = useFormats();
  const { id, name, kind, territory, validFrom, validTo, formerNames } = body;
  return (
    <Page title={nameIn(name, language)} caption={<Link href="/bodies">{say('title')}</Link>}>
      <Facts
        facts={[
          [say('kind'), kinds[kind]],
          [say('nameKy'), name.ky],
          [say('nameRu'), name.ru],
          [say('nameEn'), name.en],
          [say('place'), territory !== null && <PlaceCrumbs territory={territory} edition={territory.edition} />],
          [say('soate'), territory !== null && `${territory.soate} (${levels[territory.level]})`],
          [say('population'), territory !== null && territory.population !== null && number(territory.population)],
          [say('validFrom'), validFrom !== null && date(validFrom)],
          [say('validTo'), validTo !== null && date(validTo)],
        ]}
      />
      <ul className="links">
        {holds(me, 'operator', 'auditor') && (
          <li>
            <Link href={`/people?body=${id}`}>{say('people')}</Link>
          </li>
        )}
        <li>
          <Link href={`/mandates?body=${id}`}>{say('mandates')}</Link>
        </li>
        <li>
          <Link href={`~/cases?party=${id}`}>{say('cases')}</Link>
        </li>
        {holds(me, 'operator', 'auditor') && (
          <li>
            <Link href={`/operations?subject=${id}`}>{say('record')}</Link>
          </li>
        )}
      </ul>
      {holds(me, 'operator') && (
        <p>
          <Link href={`/bodies/${id}/change`} className="button button--secondary">
            {say('change')}
          </Link>
        </p>
      )}
      {formerNames.length > 0 && (
        <>
          <h2>{say('formerNames')}</h2>
          <ul>
            {formerNames.map((former) => (
              <li key={former.succession}>
                <Link href={`/successions/${former.succession}`}>{nameIn(former.name, language)}</Link>{' '}
                <span className="quiet">{say('until', { date: date(former.validTo) })}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <Related title={say('before')} bodies={body.predecessors} />
      <Related title={say('after')} bodies={body.successors} />
    </Page>
  );
}

function Related({ title, bodies }: { readonly title: string; readonly bodies: BodyDetail['predecessors'] }) {
  const language = useLanguage();
  const kinds = useWords('operator.successionKinds');
  const { date } = useFormats();
  if (bodies.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <ul>
        {bodies.map(({ id, name, succession, kind, effectiveOn }) => (
          <li key={`${id} ${succession}`}>
            <Link href={`/bodies/${id}`}>{nameIn(name, language)}</Link>
            {' – '}
            <Link href={`/successions/${succession}`}>
              {kinds[kind]}, {date(effectiveOn)}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
