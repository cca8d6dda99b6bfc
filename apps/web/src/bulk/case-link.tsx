import { Link } from 'wouter';
import { useCase } from '../case/use-case';
import type { Workflow } from '../workflow/use-workflow';
import { useLanguage } from '../language/use-language';
import { recipientName } from './recipient-name';

interface CaseLinkProps {
  readonly id: string;
  readonly workflow: Workflow;
}

/** A case by its title, number and recipient; by its id until they are known. */
export function CaseLink({ id, workflow }: CaseLinkProps) {
  const language = useLanguage();
  const { data } = useCase(id);
  const recipient = data && recipientName(data, workflow, language);
  return (
    <>
      <Link href={`~/cases/${id}`}>{data?.title ?? id}</Link>
      {data !== undefined && (
        <span className="quiet">
          {' '}
          <span className="number">{data.number}</span>
          {recipient !== undefined && `, ${recipient}`}
        </span>
      )}
    </>
  );
}
