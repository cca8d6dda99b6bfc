import { useMemo } from 'react';
import { Route, Switch } from 'wouter';
import { type Case, type JournalRecord, useCase, useJournal } from '../../case/use-case';
import { useWorkflow, type Workflow } from '../../workflow/use-workflow';
import { FormContext, type FormSettings } from '../../form/form-context';
import { useLanguage } from '../../language/use-language';
import { NotFound } from '../../ui/not-found';
import { QueryResult } from '../../ui/query-result';
import { partsEvent } from '../../workflow/course';
import { CaseSection } from './case-section';
import { CaseTaskList } from './case-task-list';

interface CaseTasksProps {
  readonly id: string;
}

/** The draft of a case as a task list, each of its sections a page. */
export function CaseTasks({ id }: CaseTasksProps) {
  const journal = useJournal(id);
  return <QueryResult query={useCase(id)}>{(found) => <WithWorkflow found={found} journal={journal} />}</QueryResult>;
}

interface WithWorkflowProps {
  readonly found: Case;
  readonly journal: ReturnType<typeof useJournal>;
}

function WithWorkflow({ found, journal }: WithWorkflowProps) {
  return (
    <QueryResult query={useWorkflow(found.workflow)}>
      {(workflow) => (
        <QueryResult query={journal}>{(records) => <Parts found={found} workflow={workflow} journal={records} />}</QueryResult>
      )}
    </QueryResult>
  );
}

interface PartsProps {
  readonly found: Case;
  readonly workflow: Workflow;
  readonly journal: readonly JournalRecord[];
}

function Parts({ found, workflow, journal }: PartsProps) {
  const language = useLanguage();
  const event = partsEvent(workflow);
  const settings = useMemo<FormSettings>(
    () => ({ workflow, event: event ?? '', data: found.data, language }),
    [workflow, event, found.data, language],
  );
  const sections = event === undefined ? undefined : workflow.forms?.events[event]?.sections;
  const definition = workflow.events.find(({ type }) => type === event);
  if (sections === undefined || definition === undefined) return <NotFound />;
  const shared = { found, workflow, journal, definition, sections };
  return (
    <FormContext value={settings}>
      <Switch>
        <Route path="/">
          <CaseTaskList {...shared} />
        </Route>
        <Route path="/:section">
          {({ section: name }) => {
            const section = sections.find((each) => each.name === name);
            return section === undefined ? <NotFound /> : <CaseSection key={name} {...shared} section={section} />;
          }}
        </Route>
      </Switch>
    </FormContext>
  );
}
