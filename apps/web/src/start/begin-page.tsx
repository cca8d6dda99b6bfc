import { useMemo, useState } from 'react';
import { Route, Switch } from 'wouter';
import { FormContext, type FormSettings } from '../form/form-context';
import { useLanguage } from '../language/use-language';
import { useMe } from '../session/use-me';
import { NotFound } from '../ui/not-found';
import { BeginCheck } from './begin-check';
import { BeginForm } from './begin-form';
import { BeginSection } from './begin-section';
import { BeginTasks } from './begin-tasks';
import { partsEvent } from '../workflow/course';
import { sectionsOf } from './sections';
import { Started, type StartedCases } from './started';
import { useWayDraft } from './way-draft';
import type { StartOption } from './start-options';

interface BeginPageProps {
  readonly way: StartOption;
}

/** One way to begin: as a task list where a draft follows, else as one form. What is typed stays on this device until it is sent. */
export function BeginPage({ way }: BeginPageProps) {
  const me = useMe();
  const language = useLanguage();
  const { workflow, event } = way;
  const settings = useMemo<FormSettings>(() => ({ workflow, event, data: {}, language }), [workflow, event, language]);
  const draft = useWayDraft(way, me.person);
  const [started, setStarted] = useState<StartedCases | null>(null);
  if (started !== null) return <Started way={way} cases={started} />;
  const isList = way.start === undefined && partsEvent(workflow) !== undefined;
  const sections = sectionsOf(way.form, way.schema, workflow.text);
  return (
    <FormContext value={settings}>
      <Switch>
        <Route path="/">
          {isList ? <BeginTasks {...{ way, draft, sections }} /> : <BeginForm {...{ way, draft, sections }} />}
        </Route>
        <Route path="/check">
          <BeginCheck {...{ way, draft, sections }} onStarted={setStarted} />
        </Route>
        <Route path="/:section">
          {({ section: name }) => {
            const section = sections.find((each) => each.name === name);
            return section === undefined ? <NotFound /> : <BeginSection {...{ way, draft, section }} />;
          }}
        </Route>
      </Switch>
    </FormContext>
  );
}
