import { Diagram } from '../../diagram/diagram';
import { nextOf } from '../../diagram/next-of';
import { useTexts } from '../../language/texts';
import { useLanguage } from '../../language/use-language';
import { QueryResult } from '../../ui/query-result';
import { caseTexts } from '../case.texts';
import { type Case, useJournal } from '../use-case';
import type { Workflow } from '../use-workflow';

/** Where the case stands in its workflow, the way it has come, and what may come next. */
export default function CoursePart({ found, workflow }: { readonly found: Case; readonly workflow: Workflow }) {
  const language = useLanguage();
  const say = useTexts(caseTexts);
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
            next={nextOf(found, workflow, language)}
          />
        )}
      </QueryResult>
    </section>
  );
}
