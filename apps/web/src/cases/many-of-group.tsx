import { Link } from 'wouter';
import { useTexts } from '../language/texts';
import { bulkEvents } from '../many/bulk-events';
import type { Me } from '../session/use-me';
import { useWorkflows } from '../start/use-workflows';
import { casesTexts } from './cases.texts';

/** From cases that were started together to one step for all of them, for whom there is such a step. */
export function ManyOfGroup({ group, me }: { readonly group: string; readonly me: Me }) {
  const say = useTexts(casesTexts);
  const { workflows = [] } = useWorkflows();
  if (!workflows.some((workflow) => bulkEvents(workflow, me).length > 0)) return null;
  return (
    <p className="no-print">
      <Link href={`/many/new?group=${encodeURIComponent(group)}`}>{say('manyOfGroup')}</Link>
    </p>
  );
}
