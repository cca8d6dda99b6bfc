import type { Case } from '../use-case';
import type { Workflow } from '../../workflow/use-workflow';
import { WhoMends } from './who-mends';

interface ReasonsProps {
  readonly reasons: Case['events'][number]['reasons'];
  readonly found: Case;
  readonly workflow: Workflow;
}

/** Each thing that keeps an event from starting, as the machine itself says it, and who must act. */
export function Reasons({ reasons, found, workflow }: ReasonsProps) {
  return (
    <ul className="reasons">
      {reasons.map(({ code, text }) => (
        <li key={`${code} ${text}`} data-reason={code}>
          {text}
          <WhoMends code={code} found={found} workflow={workflow} />
        </li>
      ))}
    </ul>
  );
}
