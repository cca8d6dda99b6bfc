import { Link } from 'wouter';
import { useTexts } from '../language/texts';
import type { Indicators } from './indicators';

/** The workflows of which the reader sees cases, each with figures of its own. */
export function WorkflowTabs({ indicators: { workflow, workflows } }: { readonly indicators: Indicators }) {
  const say = useTexts('overview');
  if (workflows.length < 2) return null;
  return (
    <nav aria-label={say('workflows')} className="no-print">
      <ul className="tabs">
        {workflows.map(({ name, text }) => (
          <li key={name}>
            <Link href={`/overview?workflow=${name}`} aria-current={name === workflow ? 'page' : undefined}>
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
