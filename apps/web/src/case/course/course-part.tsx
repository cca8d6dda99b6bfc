import { Diagram } from '../../diagram/diagram';
import { nextOf } from '../../diagram/next-of';
import { useTexts, useWords } from '../../language/texts';
import { useLanguage } from '../../language/use-language';
import { QueryResult } from '../../ui/query-result';
import { type Case, useJournal } from '../use-case';
import type { Workflow } from '../../workflow/use-workflow';

/** Where the case stands in its workflow, the way it has come, and what may come next. */
export default function CoursePart({ found, workflow }: { readonly found: Case; readonly workflow: Workflow }) {
  const language = useLanguage();
  const offices = useWords('base.offices');
  const say = useTexts('case.page');
  return (
    <section>
      <h2 className="first">{say('diagram')}</h2>
      <QueryResult query={useJournal(found.id)}>
        {(records) => (
          <Diagram
            workflow={found.workflow}
            version={found.version}
            states={found.states}
            path={records}
            next={nextOf(found, workflow, language, offices)}
          />
        )}
      </QueryResult>
    </section>
  );
}
