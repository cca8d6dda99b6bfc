import { useMemo } from 'react';
import { FormContext, type FormSettings } from '../form/form-context';
import { useTexts } from '../language/texts';
import { useLanguage } from '../language/use-language';
import { useMe } from '../session/use-me';
import { useWorkflows } from '../workflow/use-workflows';
import { Loading } from '../ui/loading';
import { Page } from '../ui/page';
import { ErrorMessage } from '../ui/error-message';
import type { Workflow } from '../workflow/use-workflow';
import { bulkEvents } from './bulk-events';
import { PrepareForm } from './prepare-form';
import { useManyDraft } from './use-many-draft';

/** A step for many cases: which, with which cases, what it says, and why; then its dry run. */
export function PreparePage() {
  const me = useMe();
  const say = useTexts('bulk');
  const { workflows, error } = useWorkflows();
  if (workflows === undefined) return error === null ? <Loading lines={6} /> : <ErrorMessage error={error} />;
  const able = workflows.filter((workflow) => bulkEvents(workflow, me).length > 0);
  return (
    <Page title={say('newTitle')}>
      <p>{say('intro')}</p>
      {able.length === 0 ? <p>{say('noEvents')}</p> : <Preparing workflows={able} />}
    </Page>
  );
}

interface PreparingProps {
  readonly workflows: readonly Workflow[];
}

function Preparing({ workflows }: PreparingProps) {
  const me = useMe();
  const language = useLanguage();
  const draft = useManyDraft(me.person);
  const workflow = workflows.find(({ name }) => name === draft.value.workflow) ?? workflows[0]!;
  const { event } = draft.value;
  const settings = useMemo<FormSettings>(() => ({ workflow, event, data: {}, language }), [workflow, event, language]);
  return (
    <FormContext value={settings}>
      <PrepareForm workflows={workflows} workflow={workflow} draft={draft} />
    </FormContext>
  );
}
