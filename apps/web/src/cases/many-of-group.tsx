import { Link } from 'wouter';
import { useTexts } from '../language/texts';
import { bulkEvents } from '../bulk/bulk-events';
import { useMe } from '../session/use-me';
import { useWorkflows } from '../workflow/use-workflows';

interface ManyOfGroupProps {
  readonly group: string;
  /** Of all cases of the group; undefined: none of them is known. */
  readonly workflow: string | undefined;
}

/** From cases that were started together to one step for all of them, for whom there is such a step. */
export function ManyOfGroup({ group, workflow }: ManyOfGroupProps) {
  const me = useMe();
  const say = useTexts('cases');
  const { workflows = [] } = useWorkflows();
  const meant = workflows.filter(({ name }) => workflow === undefined || name === workflow);
  if (!meant.some((each) => bulkEvents(each, me).length > 0)) return null;
  const query = new URLSearchParams({ group, ...(workflow !== undefined && { workflow }) });
  return (
    <p className="no-print">
      <Link href={`/many/new?${query.toString()}`}>{say('manyOfGroup')}</Link>
    </p>
  );
}
