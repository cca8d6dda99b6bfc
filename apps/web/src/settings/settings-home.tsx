import { Link } from 'wouter';
import { useTexts } from '../language/texts';
import { useMe } from '../session/use-me';
import { Page } from '../ui/page';
import { sectionGroups } from './sections';

/** What can be set, and where. */
export function SettingsHome() {
  const me = useMe();
  const say = useTexts('settings.common');
  return (
    <Page title={say('title')}>
      {sectionGroups(me).map((group) => (
        <section key={group.name} aria-labelledby={`group-${group.name}`}>
          <h2 id={`group-${group.name}`}>{say(group.name)}</h2>
          <ul className="list settings__home">
            {group.sections.map(({ href, name }) => (
              <li key={href}>
                <Link href={href}>{say(name)}</Link>
                <p className="quiet">{say(`${name}Text`)}</p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Page>
  );
}
