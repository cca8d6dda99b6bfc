import { nameIn } from '../../language/names';
import { useTexts } from '../../language/texts';
import { useLanguage } from '../../language/use-language';
import { officeTexts } from '../../session/office.texts';
import { caseTexts } from '../case.texts';
import type { Case } from '../use-case';
import type { Workflow } from '../use-workflow';

interface WhoMendsProps {
  readonly code: string;
  readonly found: Case;
  readonly workflow: Workflow;
}

/** Which office of which body can mend what is missing. Nothing where the workflow does not say. */
export function WhoMends({ code, found, workflow }: WhoMendsProps) {
  const say = useTexts(caseTexts);
  const language = useLanguage();
  const all = workflow.forms?.mendedBy?.[code];
  if (all === undefined) return null;
  const who = all.map(({ party, office }) => {
    const member = found.parties.find((each) => each.party === party);
    const body = member === undefined ? (workflow.texts.parties[party]?.[language] ?? party) : nameIn(member.names, language);
    return `${body}, ${officeTexts[office as keyof typeof officeTexts]?.[language] ?? office}`;
  });
  return (
    <div className="quiet" data-mended-by>
      {who.length === 0 ? say('mendsItself') : say('mustAct', { who: who.join('; ') })}
    </div>
  );
}
