import { useTexts, useWords } from '../../language/texts';
import { useLanguage } from '../../language/use-language';
import { partyName } from '../party-name';
import type { Case } from '../use-case';
import type { Workflow } from '../../workflow/use-workflow';

interface WhoMendsProps {
  readonly code: string;
  readonly found: Case;
  readonly workflow: Workflow;
}

/** Which office of which body can mend what is missing. Nothing where the workflow does not say. */
export function WhoMends({ code, found, workflow }: WhoMendsProps) {
  const say = useTexts('case.page');
  const language = useLanguage();
  const offices = useWords('base.offices');
  const all = workflow.forms?.mendedBy?.[code];
  if (all === undefined) return null;
  const who = all.map(({ party, office }) => {
    return `${partyName(party, found, workflow, language)}, ${offices[office] ?? office}`;
  });
  return (
    <div className="quiet" data-mended-by>
      {who.length === 0 ? say('mendsItself') : say('mustAct', { who: who.join('; ') })}
    </div>
  );
}
